//! Hand-given, permanent identifiers as cheap newtypes over shared text.

use std::fmt;
use std::rc::Rc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// Wraps the text as it stands; whether it is well formed is the linter's business.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(Rc::from(text.as_ref()))
            }
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", &self.0)
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::new(text)
            }
        }
    };
}

id!(
    /// A checklist, named by its folder: `firearms-protocol`.
    ChecklistId
);
id!(
    /// A section of a checklist, as a rule an article: `art-8`.
    SectionId
);
id!(
    /// One requirement at one pinpoint: `fp.8.1.b.1`. Never derived from a title or a position.
    ItemId
);
id!(
    /// One thing the law must say, unique within its item: `serial`.
    ElementId
);
id!(
    /// A subject that cuts across sections: `marking`.
    TopicId
);
id!(
    /// A question about the legal order asked once for an assessment: `deactivated-not-firearm`.
    ConditionId
);
id!(
    /// One assessment, unique on a computer and across files.
    AssessmentId
);
id!(
    /// One national law registered in an assessment.
    LawId
);
