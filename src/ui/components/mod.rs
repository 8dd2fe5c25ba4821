//! Components that get plain values; the smaller part of the page, used by several pages.

pub mod assess;
pub mod choosing;
pub mod conflict;
pub mod context;
pub mod gaps;
pub mod law;
pub mod laws;
pub mod look;
pub mod mark;
pub mod new;
pub mod notices;
pub mod open_file;
pub mod pointers;
pub mod prose;
pub mod report_tools;
pub mod report_view;
pub mod rich;
pub mod select;
pub mod shortcuts;
pub mod source;
pub mod text_field;
pub mod top;
pub mod units;
pub mod versions;
pub mod wipe;
