//! Plain text: paragraphs out of wrapped lines, pages out of form feeds.

use super::flow::{Flow, measure};
use super::gather::Gather;
use super::running;
use crate::domain::provision::Role;
use crate::law::draft::{Draft, Refusal};

/// Reads plain text. Its blocks are in the gatherer.
pub(super) fn draft(text: &str, gather: &mut Gather<'_>) -> Result<Draft, Refusal> {
    let text = &*unix(text);
    let running = running::lines(text);
    let paged = text.contains('\u{c}');
    let mut flow = Flow::new(measure(text));
    let mut held: Vec<&str> = Vec::new();
    let (mut gap, mut crossed, mut done) = (false, false, 0);
    gather.page = u32::from(paged);
    // The page the paragraph under way began on, which may not be the one it ends on.
    let mut page = gather.page;
    for (position, line) in text.split('\n').enumerate() {
        done += line.len() + 1;
        gather.progress(done)?;
        let feeds = if paged { line.matches('\u{c}').count() as u32 } else { 0 };
        let inner = line.trim();
        page = page.saturating_add(feeds);
        crossed |= feeds > 0;
        if inner.is_empty() {
            gap = true;
            continue;
        }
        if running.contains(&position) {
            held.push(inner);
            crossed = true;
            continue;
        }
        let apart = gap && !(crossed && flow.is_open(line));
        if let Some(words) = flow.line(line, apart) {
            gather.push(Role::Text, 0, &words)?;
            gather.page = page;
            release(gather, &mut held)?;
        } else if gather.blocks.is_empty() && !held.is_empty() {
            release(gather, &mut held)?;
        }
        (gap, crossed) = (false, false);
    }
    if let Some(words) = flow.end() {
        gather.push(Role::Text, 0, &words)?;
    }
    release(gather, &mut held)?;
    Ok(Draft { format: "text", ..Draft::default() })
}

/// Running lines stand behind the paragraph they interrupt.
fn release(gather: &mut Gather<'_>, held: &mut Vec<&str>) -> Result<(), Refusal> {
    for line in held.drain(..) {
        gather.push(Role::Running, 0, line)?;
    }
    Ok(())
}

/// Line feeds at the ends of lines, whatever system wrote them.
pub(super) fn unix(text: &str) -> std::borrow::Cow<'_, str> {
    const ENDS: [char; 5] = ['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{b}'];
    if !text.contains(ENDS) {
        return text.into();
    }
    // In one go: a long text is not held three times.
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(ENDS) {
        let (line, end) = rest.split_at(at);
        out.push_str(line);
        out.push('\n');
        let one = end.chars().next().map_or(0, char::len_utf8);
        rest = end.strip_prefix("\r\n").or_else(|| end.get(one..)).unwrap_or_default();
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<(Role, u32, String)> {
        let mut never = |_: u32, _: u32| true;
        let mut gather = Gather::new(text.len(), &mut never);
        draft(text, &mut gather).unwrap();
        gather.blocks.into_iter().map(|block| (block.role, block.page, block.text)).collect()
    }

    #[test]
    fn a_sentence_goes_on_across_a_page() {
        let page = |number: u32, text: &str| format!("ARMS ACT\n\n{text}\n\n- {number} -\n");
        let text = [
            page(1, "1. The holder of a licence keeps a record of every firearm and\nshows the record to"),
            page(
                2,
                "the inspector, who may copy it.\n\n2. A copy is kept for ten years by the authority that made\nit.",
            ),
            page(3, "3. Whoever keeps no record is fined."),
        ]
        .join("\u{c}");
        let all = blocks(&text);
        let law: Vec<_> = all.iter().filter(|(role, ..)| *role == Role::Text).collect();
        assert_eq!(law.len(), 3, "{all:#?}");
        assert!(law[0].2.ends_with("shows the record to the inspector, who may copy it."));
        assert_eq!(law.iter().map(|(_, page, _)| *page).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(all.len() - law.len(), 6);
    }

    #[test]
    fn any_ending_of_lines_and_any_script() {
        let all =
            blocks("第一条 为了加强枪支管理，制定本法。\r\n第二条 枪支的管理，适用本法。\r\nمادة 1\rيحظر حمل السلاح.");
        let texts: Vec<_> = all.iter().map(|(_, _, text)| text.as_str()).collect();
        assert_eq!(
            texts,
            ["第一条 为了加强枪支管理，制定本法。", "第二条 枪支的管理，适用本法。", "مادة 1", "يحظر حمل السلاح."]
        );
    }
}
