//! The message catalogue: every text the interface and reports show, in the reader's language.

pub mod locale;
pub mod words;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::i18n::locale::Locale;

/// The catalogue files of a language, by area. One file an area, so that each stays readable.
const ENGLISH: &[&str] = &[
    include_str!("en/common.ftl"),
    include_str!("en/start.ftl"),
    include_str!("en/context.ftl"),
    include_str!("en/choose.ftl"),
    include_str!("en/assess.ftl"),
    include_str!("en/law.ftl"),
    include_str!("en/gaps.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/diagnostics.ftl"),
    include_str!("en/help.ftl"),
    include_str!("en/versions.ftl"),
];

/// Messages in one language.
pub struct Messages {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Text, isolated from the direction of what surrounds it.
    Text(Cow<'a, str>),
    /// A whole number, by which a message may choose its plural form.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text.into())
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text.as_str().into())
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(text.into())
    }
}
impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count)
    }
}

impl Messages {
    /// The catalogue of a locale.
    pub fn new(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new(vec![locale.identifier()]);
        // Isolation marks would end up in exported files and in the accessible names of controls; callers isolate
        // user text by `dir="auto"` instead.
        bundle.set_use_isolating(false);
        bundle.set_transform(locale.transform());
        for source in ENGLISH {
            // A faulty message is left out of the resource; the catalogue test holds that there is none.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { locale, bundle }
    }

    /// The locale.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A message without values. A missing one shows its key, so that it is noticed.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None, &[])
    }

    /// A message with values.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.format(key, None, args)
    }

    /// An attribute of a message, as `hint` of a diagnostic, with values.
    pub fn attribute(&self, key: &str, attribute: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.format(key, Some(attribute), args)
    }

    /// Whether the catalogue holds the message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> String {
        let message = self.bundle.get_message(key);
        let pattern = message.and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| {
                let value = match arg {
                    Arg::Text(text) => FluentValue::String(Cow::Borrowed(text.as_ref())),
                    Arg::Count(count) => FluentValue::from(*count),
                };
                (*name, value)
            })
            .collect();
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Messages({})", self.locale.tag())
    }
}
