//! Second looks at the order: what is like the first candidates, and what stands with them under one heading, comes up.

use crate::law::rank::hits::{Field, Hits};
use crate::law::rank::law::{Law, Owner, Passage, Unit};
use crate::law::rank::score::{Scored, weight};

/// By unit: the concepts it speaks of, each with its weight. The squares of the weights sum to one.
pub(super) type Profile = Vec<(u32, f32)>;

/// What each unit is about, by the concepts that are rare in the law.
pub(super) fn profiles(concepts: &[Hits], units: &[Unit], mean: f32) -> Vec<Profile> {
    let mut out: Vec<Profile> = vec![Profile::new(); units.len()];
    for (concept, hits) in concepts.iter().enumerate() {
        let rare = (1.0 + units.len() as f32 / (1.0 + hits.present as f32)).ln();
        for &(at, Field { heading, above, text }) in &hits.units {
            let (Some(unit), Some(profile)) = (units.get(at as usize), out.get_mut(at as usize)) else { continue };
            let stretch = 0.5 + 0.5 * unit.length as f32 / mean;
            let all = weight::HEADING * heading + 0.5 * above + text / stretch;
            if all > 0.0 {
                profile.push((concept as u32, rare * all / (all + weight::SATURATION)));
            }
        }
    }
    for profile in &mut out {
        let norm = profile.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        profile.iter_mut().for_each(|(_, weight)| *weight /= norm.max(f32::MIN_POSITIVE));
        profile.shrink_to_fit();
    }
    out
}

/// Headings over several units that say something about these: not the whole law, nor a good part of it.
pub(super) fn divisions(passages: &[Passage], units: usize) -> Vec<(u32, u32)> {
    let ranges = passages.iter().filter_map(|passage| match passage.owner {
        Owner::Context(from, to) => Some((from, to)),
        _ => None,
    });
    let told = |(from, to): &(u32, u32)| (2..=weight::DIVISION_UNITS).contains(&to.saturating_sub(*from));
    ranges.filter(told).filter(|(from, to)| (2 * (to - from) as usize) < units).collect()
}

/// Weighs each candidate by how far it speaks of what the first few speak of. The list is in order.
pub(super) fn alike(laws: &[Law], concepts: usize, scored: &mut [Scored]) {
    let Some(most) = scored.first().map(|first| first.score) else { return };
    let mut middle = vec![0.0f32; concepts];
    let profile = |scored: &Scored| laws.get(scored.law).and_then(|law| law.profiles.get(scored.unit));
    for first in scored.iter().take(weight::FIRST) {
        for &(concept, weight) in profile(first).into_iter().flatten() {
            if let Some(slot) = middle.get_mut(concept as usize) {
                *slot += weight * first.score / most;
            }
        }
    }
    let norm = middle.iter().map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    for scored in scored.iter_mut() {
        let own = profile(scored).into_iter().flatten();
        let same: f32 = own.map(|(concept, weight)| weight * middle.get(*concept as usize).unwrap_or(&0.0)).sum();
        scored.score *= (1.0 + weight::ALIKE * same / norm) / (1.0 + weight::ALIKE);
    }
}

/// Adds to each candidate a share of what the others under its heading score on the mean.
pub(super) fn together(laws: &[Law], scored: &mut [Scored]) {
    let mut scores: Vec<Vec<f32>> = laws.iter().map(|law| vec![0.0; law.units.len()]).collect();
    for scored in scored.iter() {
        if let Some(slot) = scores.get_mut(scored.law).and_then(|law| law.get_mut(scored.unit)) {
            *slot = scored.score;
        }
    }
    let mut more: Vec<Vec<f32>> = laws.iter().map(|law| vec![0.0; law.units.len()]).collect();
    for ((law, scores), more) in laws.iter().zip(&scores).zip(&mut more) {
        for &(from, to) in &law.divisions {
            let (from, to) = (from as usize, to as usize);
            let (Some(scores), Some(more)) = (scores.get(from..to), more.get_mut(from..to)) else { continue };
            let sum: f32 = scores.iter().sum();
            for (score, more) in scores.iter().zip(more) {
                let others = (sum - score) / (to - from - 1).max(1) as f32;
                *more = more.max(weight::TOGETHER * others.min(weight::LIFTED * score));
            }
        }
    }
    for scored in scored {
        scored.score += more.get(scored.law).and_then(|law| law.get(scored.unit)).unwrap_or(&0.0);
    }
}
