//! The browser behind the host traits.
