//! Cuts a law into units, passages and words.

use std::collections::BTreeMap;

use crate::domain::ids::LawId;
use crate::domain::provision::{LawText, Place, Provision, ProvisionKind, unit_of};
use crate::law::quotes::cite;
use crate::law::rank::law::{BREAK, COLON, LENGTH, Law, Owner, Passage, QUOTED, Unit};
use crate::law::rank::lexicon::{Lexicon, lexicon};
use crate::law::words::{Script, Tongue, lower, tongue_of, words};

/// Words after which a passage ends at the next block.
const PASSAGE: usize = 60;
/// Words after which a passage ends at the next block even if that is a point of it.
const LONG_PASSAGE: usize = 220;
/// The fewest words that make a unit of text which lies in no article.
const LEAST: u32 = 8;
/// The fewest bytes of a heading that make a unit without other words.
const TELLING: usize = 40;

/// The units, passages and words of a law; concepts are not looked for yet.
pub(super) fn law(id: LawId, text: &LawText) -> Law {
    let law = Law {
        id,
        units: Vec::new(),
        passages: Vec::new(),
        concepts: Vec::new(),
        profiles: Vec::new(),
        divisions: Vec::new(),
        ids: Vec::new(),
        at: Vec::new(),
        length: Vec::new(),
        blocks: Vec::new(),
        lexicon: Lexicon::default(),
    };
    let own = Tongue::of(&text.language);
    let block = (usize::MAX, own);
    let small = String::new();
    let mut builder = Builder { text, law, known: Vec::new(), words: Vec::new(), own, block, small };
    builder.units();
    builder.finish()
}

/// Cuts a law into words.
struct Builder<'a> {
    text: &'a LawText,
    law: Law,
    known: Vec<(Tongue, BTreeMap<String, u32>)>,
    words: Vec<(Tongue, String)>,
    own: Tongue,
    /// The language of each block looked at last.
    block: (usize, Tongue),
    small: String,
}

impl Builder<'_> {
    /// Walks the provisions: each stretch of text goes to the unit that owns it.
    fn units(&mut self) {
        let provisions = self.text.provisions();
        let first = provisions.first().map_or(self.text.end(), |first| first.mark.at);
        self.loose(Place::default(), first);
        let mut contexts: Vec<(usize, u32)> = Vec::new();
        let mut open: Option<usize> = None;
        for (at, provision) in provisions.iter().enumerate() {
            while let Some(&(context, from)) = contexts.last() {
                if provisions.get(context).is_some_and(|context| provision.mark.at < context.end) {
                    break;
                }
                contexts.pop();
                self.context(provisions.get(context), from);
            }
            if provision.mark.left_out.is_some() {
                continue;
            }
            let owner = owner(&provisions, at);
            if owner == at {
                if !provision.mark.kind.is_unit() {
                    contexts.push((at, self.law.units.len() as u32));
                }
                self.open(&provisions, at);
                open = Some(at);
                self.body(provision.mark.body, provision.own_end, false);
            } else {
                if open != Some(owner) {
                    // It goes on after something else that lay in it.
                    self.open(&provisions, owner);
                    open = Some(owner);
                }
                let point = provision.mark.kind == ProvisionKind::Point;
                self.body(provision.mark.at, provision.own_end, point);
            }
            self.close(provision.own_end);
        }
        while let Some((context, from)) = contexts.pop() {
            self.context(provisions.get(context), from);
        }
        self.title();
    }

    /// Text that lies in no provision: each block is a unit.
    fn loose(&mut self, from: Place, to: Place) {
        let text = self.text;
        for (place, words) in text.stretches(from, to) {
            let end = Place { block: place.block, at: place.at + words.len() as u32 };
            self.begin(Unit { at: place, end, least: LEAST, ..Unit::default() });
            self.passage(Owner::Heading(self.unit()));
            self.body(place, end, false);
            self.close(end);
        }
    }

    fn unit(&self) -> u32 {
        self.law.units.len().saturating_sub(1) as u32
    }

    fn begin(&mut self, mut unit: Unit) {
        self.drop_slight();
        let first = self.law.passages.len() as u32;
        unit.passages = (first, first);
        self.law.units.push(unit);
    }

    /// Takes away the last unit if it says hardly anything. Its words stay where they are and belong to no unit.
    fn drop_slight(&mut self) {
        let slight = |unit: &mut Unit| unit.length < unit.least && (unit.least > 1 || unit.heading.len() < TELLING);
        if let Some(unit) = self.law.units.pop_if(slight) {
            let none = Owner::Context(0, 0);
            let passages = self.law.passages.iter_mut().skip(unit.passages.0 as usize);
            passages.for_each(|passage| passage.owner = none);
        }
    }

    fn open(&mut self, provisions: &[Provision], at: usize) {
        let Some(provision) = provisions.get(at) else { return };
        let mark = &provision.mark;
        let least = if mark.kind.is_unit() { 1 } else { LEAST };
        // What an annex numbers is called after it, or it would be taken for an article.
        let own = mark.kind.is_unit() || mark.label.is_empty();
        let (label, heading) = (if own { mark.label.clone() } else { cite(provisions, at) }, mark.heading.clone());
        self.begin(Unit { at: mark.at, end: provision.end, label, heading, least, ..Unit::default() });
        self.passage(Owner::Heading(self.unit()));
        self.heading(provision);
    }

    fn close(&mut self, end: Place) {
        let passages = self.law.passages.len() as u32;
        if let Some(unit) = self.law.units.last_mut() {
            unit.passages.1 = passages;
            unit.end = unit.end.max(end);
        }
    }

    /// The words of a heading: those that stand in the text, unless the person gave it others.
    fn heading(&mut self, provision: &Provision) {
        let mark = &provision.mark;
        let printed = self.text.words(mark.at, mark.body);
        if mark.heading.is_empty() || printed.contains(&mark.heading) {
            self.words(mark.at, mark.body);
        } else {
            let heading = mark.heading.clone();
            self.cut(mark.at, &heading);
        }
    }

    fn context(&mut self, provision: Option<&Provision>, from: u32) {
        self.drop_slight();
        let to = self.law.units.len() as u32;
        if let Some(provision) = provision.filter(|_| from < to) {
            self.passage(Owner::Context(from, to));
            self.heading(provision);
            self.passage(Owner::Context(0, 0));
        }
    }

    /// The title stands over everything.
    fn title(&mut self) {
        self.drop_slight();
        let (text, to) = (self.text, self.law.units.len() as u32);
        if !text.title.is_empty() {
            self.passage(Owner::Context(0, to));
            self.cut(Place::default(), &text.title);
        }
    }

    /// Begins a passage.
    fn passage(&mut self, owner: Owner) {
        if self.law.ids.last().is_some_and(|id| *id != BREAK) {
            self.push(BREAK, 0, 0);
        }
        let first = self.law.ids.len() as u32;
        match self.law.passages.last_mut() {
            Some(last) if last.first == first && !matches!(last.owner, Owner::Heading(_)) => last.owner = owner,
            _ => self.law.passages.push(Passage { first, length: 0, owner }),
        }
    }

    /// The words of a unit, cut into passages; a point goes on with the passage before it.
    fn body(&mut self, from: Place, to: Place, point: bool) {
        let text = self.text;
        let unit = self.unit();
        let mut fresh = !point;
        for (place, words) in text.stretches(from, to) {
            let length = match self.law.passages.last() {
                Some(Passage { owner: Owner::Text(of), length, .. }) if *of == unit => *length as usize,
                _ => usize::MAX,
            };
            if fresh || length > if point { LONG_PASSAGE } else { PASSAGE } {
                self.passage(Owner::Text(unit));
                fresh = false;
            } else {
                self.push(BREAK, 0, 0);
            }
            self.cut(place, words);
        }
    }

    fn words(&mut self, from: Place, to: Place) {
        let text = self.text;
        for (place, words) in text.stretches(from, to) {
            self.cut(place, words);
            self.push(BREAK, 0, 0);
        }
    }

    /// The language of a block: that of the law, unless its letters or small words say otherwise.
    fn tongue(&mut self, block: usize) -> Tongue {
        if self.block.0 != block {
            let text = self.text.blocks.get(block).map(|block| block.text.as_str()).unwrap_or_default();
            self.block = (block, block_tongue(text, self.own));
        }
        self.block.1
    }

    /// Adds the words of a stretch of a block.
    fn cut(&mut self, place: Place, stretch: &str) {
        let tongue = self.tongue(place.block as usize);
        let known = match self.known.iter().position(|(known, _)| *known == tongue) {
            Some(at) => at,
            None => {
                self.known.push((tongue, BTreeMap::new()));
                self.known.len() - 1
            }
        };
        if self.law.blocks.last().is_none_or(|(_, block)| *block != place.block) {
            self.law.blocks.push((self.law.ids.len() as u32, place.block));
        }
        let mut count = 0;
        for span in words(stretch) {
            lower(stretch.get(span.from..span.to).unwrap_or_default(), &mut self.small);
            let Some((_, ids)) = self.known.get_mut(known) else { return };
            let id = match ids.get(self.small.as_str()) {
                Some(&id) => id,
                None => {
                    let id = self.words.len() as u32;
                    ids.insert(self.small.clone(), id);
                    self.words.push((tongue, self.small.clone()));
                    id
                }
            };
            let length = (span.to - span.from).min(usize::from(LENGTH)) as u16;
            self.push(id, place.at + span.from as u32, length | marks(stretch, span.from, span.to));
            count += 1;
        }
        if let Some(passage) = self.law.passages.last_mut() {
            passage.length += count;
            if let Owner::Text(unit) = passage.owner
                && let Some(unit) = self.law.units.get_mut(unit as usize)
            {
                unit.length += count;
            }
        }
    }

    fn push(&mut self, id: u32, at: u32, length: u16) {
        self.law.ids.push(id);
        self.law.at.push(at);
        self.law.length.push(length);
    }

    fn finish(mut self) -> Law {
        self.drop_slight();
        let mut law = self.law;
        law.lexicon = lexicon(&self.words, &law.ids);
        law
    }
}

/// The provision that owns the words of this one: the article it is or lies in, or else the nearest that is no paragraph.
fn owner(provisions: &[Provision], at: usize) -> usize {
    if let Some(unit) = unit_of(provisions, at) {
        return unit;
    }
    let mut now = at;
    while let Some(provision) = provisions.get(now) {
        match provision.parent {
            Some(parent) if provision.mark.kind.is_within_unit() => now = parent,
            _ => break,
        }
    }
    now
}

fn block_tongue(text: &str, own: Tongue) -> Tongue {
    let expected = match own.tag() {
        "ar" => Script::Arabic,
        "ru" => Script::Cyrillic,
        "zh" => Script::Han,
        _ => Script::Latin,
    };
    match Script::of(text) {
        None => own,
        Some(Script::Latin) => tongue_of(text, if expected == Script::Latin { own } else { Tongue::UNKNOWN }),
        Some(script) if script == expected => own,
        Some(script) => script.tongue().unwrap_or(own),
    }
}

/// What stands right before and behind a word.
fn marks(text: &str, from: usize, to: usize) -> u16 {
    let before = text.get(..from).and_then(|before| before.chars().rev().find(|c| !c.is_whitespace()));
    let mut behind = text.get(to..).unwrap_or_default().chars();
    let behind = behind.find(|c| !c.is_whitespace() && !is_quote(*c) && *c != ')');
    let quoted = before.is_some_and(is_quote);
    let colon = behind.is_some_and(|c| matches!(c, ':' | '：' | '—' | '–'));
    (if quoted { QUOTED } else { 0 }) | (if colon { COLON } else { 0 })
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '「' | '」' | '《' | '*' | '_')
}
