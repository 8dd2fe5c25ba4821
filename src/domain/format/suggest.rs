//! The known word nearest to a misspelt one.

/// The known word nearest to this one, if it is near enough to be what was meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A word much longer than any keyword is no misspelling, and measuring it would be slow.
    if word.chars().count() > 40 {
        return None;
    }
    let word = word.to_lowercase().replace(['_', ' '], "-");
    let nearest = known.into_iter().map(|other| (distance(&word, &other.replace('_', "-")), other)).min()?;
    (nearest.0 <= word.chars().count().max(3) / 3).then_some(nearest.1)
}

/// How many letters must be put in, taken out or replaced to make one word the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (j, other) in b.iter().enumerate() {
            let up = row.get(j + 1).copied().unwrap_or(usize::MAX - 1);
            let here = (diagonal + usize::from(letter != *other)).min(up + 1).min(left + 1);
            diagonal = up;
            if let Some(cell) = row.get_mut(j) {
                *cell = left;
            }
            left = here;
        }
        if let Some(cell) = row.get_mut(b.len()) {
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_word_that_was_meant() {
        let known = ["mandatory", "qualified", "optional", "short_title"];
        assert_eq!(nearest("mandtory", known), Some("mandatory"));
        assert_eq!(nearest("Qualified", known), Some("qualified"));
        assert_eq!(nearest("short-title", known), Some("short_title"));
    }

    #[test]
    fn stays_silent_when_nothing_is_near() {
        assert_eq!(nearest("zebra", ["mandatory", "optional"]), None);
        assert_eq!(nearest("", ["mandatory"]), None);
        assert_eq!(nearest(&"x".repeat(1_000_000), ["mandatory"]), None);
    }

    #[test]
    fn counts_single_letters() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("abc", "axc"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
