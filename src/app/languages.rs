//! Languages that laws are written in, offered where one is asked for; any other tag can be typed.

/// Tags of languages of legislation, those of the United Nations first. Their names are messages, `language-<tag>`.
pub const TAGS: &[&str] = &[
    "ar", "zh", "en", "fr", "ru", "es", "am", "az", "bg", "bn", "bs", "cs", "da", "de", "el", "et", "fa", "fi", "he",
    "hi", "hr", "ht", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko", "ky", "lo", "lt", "lv", "mk", "mn",
    "ms", "mt", "my", "ne", "nl", "no", "pl", "ps", "pt", "ro", "rw", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw",
    "ta", "tg", "th", "ti", "tk", "tr", "uk", "ur", "uz", "vi",
];

#[cfg(test)]
mod tests {
    use super::TAGS;
    use crate::i18n::Messages;
    use crate::i18n::locale::Locale;

    #[test]
    fn every_language_has_a_name() {
        let messages = Messages::new(Locale::English);
        assert!(TAGS.iter().all(|tag| messages.has(&format!("language-{tag}"))));
    }
}
