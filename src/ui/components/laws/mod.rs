//! Components of the page of national laws.

pub mod ask;
pub mod checks;
pub mod compare;
pub mod law_form;
pub mod law_text;
pub mod law_view;
pub mod load;
pub mod load_line;
pub mod loads;
pub mod renew;
