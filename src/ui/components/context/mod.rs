//! Components of the pages about the State, its laws and what is recorded before scoring.

pub mod asks;
pub mod change;
pub mod checklists;
pub mod field;
pub mod head;
pub mod lists;
pub mod officials;
pub mod own;
pub mod radios;
pub mod reception;
pub mod threats;
pub mod treaties;
