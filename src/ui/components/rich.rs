//! Messages whose values are more than text: a person's words with a direction of their own, or links.

use yew::prelude::*;

use crate::i18n::{Arg, Messages};

/// A message as virtual nodes; `rich` values are put where the message names them.
pub fn rich(messages: &Messages, key: &str, args: &[(&str, Arg<'_>)], rich: &[(&str, Html)]) -> Html {
    // Characters for private use stand in for the rich values while the message is put together.
    let stand_in = |at: usize| char::from_u32(0xe000 + at as u32).unwrap_or('\u{e000}').to_string();
    let mut all = args.to_vec();
    all.extend(rich.iter().enumerate().map(|(at, (name, _))| (*name, Arg::from(stand_in(at)))));
    let message = messages.with(key, &all);
    let mut nodes = Vec::new();
    let mut words = String::new();
    for c in message.chars() {
        match (c as usize).checked_sub(0xe000).and_then(|at| rich.get(at)) {
            Some((_, node)) => {
                nodes.push(html! { std::mem::take(&mut words) });
                nodes.push(node.clone());
            }
            None => words.push(c),
        }
    }
    nodes.push(html! { words });
    nodes.into_iter().collect()
}
