//! Components of the page of national laws.

pub mod law_form;
pub mod law_view;
