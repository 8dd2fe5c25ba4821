//! The views, in Yew.
