//! The views, in Yew. Pages read contexts; components get plain values.

pub mod app;
pub mod context;
pub mod dom;

pub mod hooks;

pub mod components;
pub mod pages;
