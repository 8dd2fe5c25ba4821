//! An item as a report shows it, whether a loaded checklist holds it or only the text that was answered.

use crate::domain::assessment::{AnsweredItem, Assessment};
use crate::domain::checklist::{Checklist, Item};
use crate::domain::elements::{self, ElementCount};
use crate::domain::finding::{Citation, Finding};
use crate::domain::force::{Force, InstrumentStatus};
use crate::domain::ids::{ElementId, ItemId};
use crate::domain::standing::{Origin, Standing, standing};
use crate::report::draft::{Draft, Slot};
use crate::report::model::Inline;
use crate::report::prose::{clean, user};

/// An item as a report shows it.
#[derive(Clone)]
pub(super) struct Entry<'a> {
    pub(super) id: &'a ItemId,
    pub(super) pinpoint: &'a str,
    pub(super) title: &'a str,
    pub(super) requirement: &'a str,
    pub(super) force: Force,
    pub(super) elements: Vec<(&'a ElementId, &'a str, &'a str)>,
    /// The item itself, where a loaded checklist holds it.
    pub(super) item: Option<&'a Item>,
    /// Its checklist, where that is loaded.
    pub(super) checklist: Option<&'a Checklist>,
    /// Language of its texts; empty where it is not known.
    pub(super) language: &'a str,
    pub(super) standing: Standing,
    pub(super) finding: Option<&'a Finding>,
}

impl<'a> Entry<'a> {
    pub(super) fn of(item: &'a Item, checklist: &'a Checklist, assessment: &'a Assessment) -> Self {
        Self {
            id: &item.id,
            pinpoint: &item.pinpoint,
            title: &item.title,
            requirement: &item.requirement,
            force: item.force,
            elements: item.elements.iter().map(|e| (&e.id, e.text.as_str(), e.note.as_str())).collect(),
            item: Some(item),
            checklist: Some(checklist),
            language: &checklist.language,
            standing: standing(item, assessment),
            finding: assessment.finding(&item.id).map(|finding| &**finding),
        }
    }

    /// An item no loaded checklist holds, from the text that was answered, if that was kept.
    pub(super) fn kept(id: &'a ItemId, answered: Option<&'a AnsweredItem>, finding: &'a Finding) -> Self {
        Self {
            id,
            pinpoint: answered.map_or("", |answered| &answered.pinpoint),
            title: answered.map_or(id.as_str(), |answered| &answered.title),
            requirement: answered.map_or("", |answered| &answered.requirement),
            force: answered.map_or(Force::Context, |answered| answered.force),
            elements: answered
                .map(|answered| answered.elements.iter().map(|(id, text)| (id, text.as_str(), "")).collect())
                .unwrap_or_default(),
            item: None,
            checklist: None,
            language: "",
            standing: Standing { verdict: finding.verdict, origin: Origin::Person },
            finding: Some(finding),
        }
    }

    /// An item at hand that is outside the choice of the assessment. It is no item of the report's checklists.
    pub(super) fn outside(item: &'a Item, checklist: &'a Checklist, finding: &'a Finding) -> Self {
        let answered = Self::kept(&item.id, None, finding);
        Self {
            pinpoint: &item.pinpoint,
            title: &item.title,
            requirement: &item.requirement,
            force: item.force,
            elements: item.elements.iter().map(|e| (&e.id, e.text.as_str(), e.note.as_str())).collect(),
            checklist: Some(checklist),
            language: &checklist.language,
            ..answered
        }
    }

    pub(super) fn title(&self) -> Inline {
        user(if self.title.trim().is_empty() { self.id.as_str() } else { self.title }, self.language)
    }

    /// The pinpoint, or the id where there is none.
    pub(super) fn pinpoint(&self) -> Inline {
        user(if self.pinpoint.trim().is_empty() { self.id.as_str() } else { self.pinpoint }, self.language)
    }

    /// Elements counted, if the item and all verdicts on them are known.
    pub(super) fn count(&self) -> Option<ElementCount> {
        let count = elements::count(self.item?, self.finding?);
        (count.open == 0 && count.total() > 0).then_some(count)
    }

    pub(super) fn verdict(&self, draft: &Draft<'_>) -> Inline {
        Inline::Verdict(self.standing.verdict.key(), draft.messages.verdict(self.standing.verdict))
    }

    pub(super) fn citations(&self) -> &'a [Citation] {
        self.finding.map_or(&[], |finding| &finding.citations)
    }
}

/// Another item by its place and title, with its source where the report has several; by its id if no text of it is kept.
pub(super) fn item(draft: &Draft<'_>, id: &ItemId) -> Vec<Inline> {
    let input = draft.input;
    let loaded = input.checklists.iter().find_map(|checklist| Some((&checklist.short_title, checklist.item(id)?)));
    if let Some((source, item)) = loaded {
        let slots = [("pinpoint", user(&item.pinpoint, "").into()), ("title", user(&item.title, "").into())];
        let named = draft.to_item(id, draft.rich("report-item-named", slots));
        if input.checklists.len() < 2 {
            return named;
        }
        return draft.rich("report-item-of", [("item", named.into()), ("source", user(source, "").into())]);
    }
    let answered = &input.assessment.checklists;
    let kept = answered
        .iter()
        .find_map(|answered| Some((&answered.title, answered.items.get(id).or_else(|| answered.withdrawn.get(id))?)));
    let Some((source, item)) = kept else { return vec![Inline::Code(clean(id.as_str()))] };
    let slots = [("pinpoint", user(&item.pinpoint, "").into()), ("title", user(&item.title, "").into())];
    let named = draft.rich("report-item-named", slots);
    draft.rich("report-item-of", [("item", named.into()), ("source", user(source, "").into())])
}

/// All items of the report's checklists.
pub(super) fn entries<'a>(draft: &Draft<'a>) -> Vec<Entry<'a>> {
    let input = draft.input;
    input.checklists.iter().flat_map(|checklist| of_checklist(checklist, input.assessment)).collect()
}

/// All items of a checklist.
pub(super) fn of_checklist<'a>(checklist: &'a Checklist, assessment: &'a Assessment) -> Vec<Entry<'a>> {
    checklist.items().map(|item| Entry::of(item, checklist, assessment)).collect()
}

/// Heading of a section of a checklist.
pub(super) fn section_title(
    draft: &Draft<'_>,
    checklist: &Checklist,
    section: &crate::domain::checklist::Section,
) -> String {
    let key = match (section.number.trim().is_empty(), checklist.instrument.status) {
        (true, _) => "report-section-unnumbered",
        (false, InstrumentStatus::Binding) => "report-section-article",
        (false, _) => "report-section-numbered",
    };
    let slots = [("title", user(&section.title, "").into()), ("number", user(&section.number, "").into())];
    of_many(draft, checklist, draft.with(key, slots))
}

/// A text about one checklist, which is named if the report has several, and with its status if it does not bind.
pub(super) fn of_many(draft: &Draft<'_>, checklist: &Checklist, text: String) -> String {
    let binds = checklist.instrument.status == InstrumentStatus::Binding;
    if draft.input.checklists.len() < 2 && binds {
        return text;
    }
    let slots = [
        ("checklist", user(&checklist.short_title, "").into()),
        ("status", status(draft, checklist).into()),
        ("text", text.into()),
    ];
    draft.with(if binds { "report-of-checklist" } else { "report-of-checklist-status" }, slots)
}

/// The status of the document behind a checklist, in a word or two.
pub(super) fn status(draft: &Draft<'_>, checklist: &Checklist) -> String {
    draft.messages.instrument_status_short(checklist.instrument.status)
}

/// The act a citation names.
pub(super) fn act(draft: &Draft<'_>, citation: &Citation) -> Inline {
    let assessment = draft.input.assessment;
    let law = citation.law.as_ref().and_then(|id| assessment.law(id));
    let name = match (law, &citation.law) {
        (Some(law), _) if !law.cite_as().trim().is_empty() => law.cite_as(),
        (_, Some(id)) if citation.act.trim().is_empty() => id.as_str(),
        _ => &citation.act,
    };
    if name.trim().is_empty() { Inline::Text(draft.text("report-act-unnamed")) } else { user(name, "") }
}

/// `Act, provision`.
pub(super) fn provision(draft: &Draft<'_>, citation: &Citation) -> Vec<Inline> {
    let act = act(draft, citation);
    if citation.provision.trim().is_empty() {
        return vec![act];
    }
    draft.rich("report-provision", [("act", act.into()), ("provision", user(&citation.provision, "").into())])
}

/// `Act, provision, provision; act, provision`, or a dash.
pub(super) fn provisions(draft: &Draft<'_>, citations: &[Citation]) -> Vec<Inline> {
    let mut pieces = Vec::<Vec<Inline>>::new();
    let mut last = None;
    for citation in citations {
        let act = act(draft, citation);
        // The same act is named once for provisions that follow each other.
        match pieces.last_mut().filter(|_| last.as_ref() == Some(&act) && !citation.provision.trim().is_empty()) {
            Some(piece) => {
                let slots = [("act", piece.clone().into()), ("provision", user(&citation.provision, "").into())];
                *piece = draft.rich("report-provision", slots);
            }
            None => pieces.push(provision(draft, citation)),
        }
        last = Some(act);
    }
    join(draft, pieces)
}

/// Pieces with semicolons between them, or a dash for none.
pub(super) fn join(draft: &Draft<'_>, pieces: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut pieces = pieces.into_iter();
    let Some(mut all) = pieces.next() else {
        return vec![Inline::Text(draft.text("report-empty"))];
    };
    for piece in pieces {
        all.push(Inline::Text(draft.text("report-and-then")));
        all.push(Inline::Text(" ".into()));
        all.extend(piece);
    }
    all
}

/// A person's words in a cell, or a dash.
pub(super) fn cell(draft: &Draft<'_>, text: &str) -> Vec<Inline> {
    if text.trim().is_empty() { join(draft, Vec::new()) } else { vec![user(text, "")] }
}

/// The date of the version read, in words, if it is known: that of the citation, or else of its law.
pub(super) fn version(draft: &Draft<'_>, citation: &Citation) -> Option<Slot> {
    let law = citation.law.as_ref().and_then(|id| draft.input.assessment.law(id));
    let own = Some(citation.version.trim()).filter(|version| !version.is_empty());
    let version = own.or(law.map(|law| law.version.trim())).filter(|version| !version.is_empty())?;
    Some(dated(draft, version))
}

/// A date as the report writes it, or the person's own words.
pub(super) fn dated(draft: &Draft<'_>, date: &str) -> Slot {
    let words = draft.messages.date(date);
    if words == date { user(date, "").into() } else { words.into() }
}
