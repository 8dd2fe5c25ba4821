//! The text of national laws, as it is read beside an item and by itself.

pub mod card;
pub mod cards;
pub mod chooser;
pub mod cite_selection;
pub mod find_bar;
pub mod head;
pub mod lines;
pub mod mend_form;
pub mod mended;
pub mod outline;
pub mod pane_outline;
pub mod piece;
