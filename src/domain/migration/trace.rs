//! Follows the ids of items through the versions between the one answered and the one at hand.

use std::collections::{BTreeMap, BTreeSet};

use semver::Version;

use crate::domain::assessment::AnsweredChecklist;
use crate::domain::checklist::{Change, Checklist};
use crate::domain::ids::ItemId;

/// Where each item of the version answered went.
pub(super) struct Trace {
    /// Items of the version at hand that each answered one became; none if it is gone.
    to: BTreeMap<ItemId, BTreeSet<ItemId>>,
    /// Items answered that each one of the version at hand came from, those named first in the checklist's record first.
    from: BTreeMap<ItemId, Vec<ItemId>>,
    /// What the record says of each answered item.
    notes: BTreeMap<ItemId, Vec<String>>,
}

/// A version as it was written down; what is none is earlier than any.
pub(super) fn version(text: &str) -> Version {
    Version::parse(text.trim()).unwrap_or(Version::new(0, 0, 0))
}

impl Trace {
    pub(super) fn of(answered: &AnsweredChecklist, checklist: &Checklist) -> Self {
        let steps = steps(&version(&answered.version), checklist);
        let known: BTreeSet<&ItemId> = checklist.items().map(|item| &item.id).collect();
        let mut trace = Trace { to: BTreeMap::new(), from: BTreeMap::new(), notes: BTreeMap::new() };
        for id in answered.items.keys() {
            let (mut ids, notes) = follow(id, &steps);
            ids.retain(|id| known.contains(id));
            for target in &ids {
                trace.from.entry(target.clone()).or_default().push(id.clone());
            }
            trace.to.insert(id.clone(), ids);
            trace.notes.insert(id.clone(), notes);
        }
        let named: Vec<&ItemId> = steps.values().flatten().flat_map(|change| &change.from).collect();
        let rank = |id: &ItemId| named.iter().position(|other| *other == id).unwrap_or(usize::MAX);
        for sources in trace.from.values_mut() {
            sources.sort_by_key(rank);
        }
        trace
    }

    /// What an answered item became.
    pub(super) fn targets(&self, id: &ItemId) -> impl Iterator<Item = &ItemId> {
        self.to.get(id).into_iter().flatten()
    }

    /// What an item at hand came from.
    pub(super) fn sources(&self, id: &ItemId) -> &[ItemId] {
        self.from.get(id).map_or(&[], Vec::as_slice)
    }

    /// What the record says of these answered items, each line once.
    pub(super) fn notes(&self, ids: &[ItemId]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for line in ids.iter().filter_map(|id| self.notes.get(id)).flatten() {
            if !line.is_empty() && !lines.contains(line) {
                lines.push(line.clone());
            }
        }
        lines
    }

    /// The items of both versions in groups that belong together, before and after: what came from a common item, and all
    /// that this came from. Every item stands in one group.
    pub(super) fn groups(&self, checklist: &Checklist) -> Vec<(Vec<ItemId>, Vec<ItemId>)> {
        let mut seen = BTreeSet::new();
        let mut groups = Vec::new();
        for item in checklist.items() {
            if !seen.contains(&item.id) {
                let (before, after) = self.group(&item.id);
                seen.extend(after.iter().cloned());
                groups.push((before, after));
            }
        }
        let gone = self.to.iter().filter(|(_, targets)| targets.is_empty());
        groups.extend(gone.map(|(id, _)| (vec![id.clone()], Vec::new())));
        groups
    }

    fn group(&self, first: &ItemId) -> (Vec<ItemId>, Vec<ItemId>) {
        let (mut before, mut after): (Vec<ItemId>, Vec<ItemId>) = (Vec::new(), vec![first.clone()]);
        let mut at = 0;
        while let Some(target) = after.get(at).cloned() {
            at += 1;
            for source in self.sources(&target) {
                if !before.contains(source) {
                    before.push(source.clone());
                    for next in self.targets(source) {
                        if !after.contains(next) {
                            after.push(next.clone());
                        }
                    }
                }
            }
        }
        (before, after)
    }
}

/// The changes made since a version, by the version that made them, oldest first.
fn steps<'a>(since: &Version, checklist: &'a Checklist) -> BTreeMap<&'a Version, Vec<&'a Change>> {
    let mut steps: BTreeMap<&Version, Vec<&Change>> = BTreeMap::new();
    for change in &checklist.changes {
        if change.since > *since && change.since <= checklist.version {
            steps.entry(&change.since).or_default().push(change);
        }
    }
    steps
}

/// What an id became, version by version. The changes of one version happen at once, so that two items can change places.
fn follow(id: &ItemId, steps: &BTreeMap<&Version, Vec<&Change>>) -> (BTreeSet<ItemId>, Vec<String>) {
    let mut ids = BTreeSet::from([id.clone()]);
    let mut notes = Vec::new();
    for changes in steps.values() {
        let mut next = BTreeSet::new();
        for id in ids {
            let mut named = changes.iter().filter(|change| change.from.contains(&id)).peekable();
            if named.peek().is_none() {
                next.insert(id);
                continue;
            }
            for change in named {
                next.extend(change.to.iter().cloned());
                notes.push(change.note.trim().to_owned());
            }
        }
        ids = next;
    }
    (ids, notes)
}
