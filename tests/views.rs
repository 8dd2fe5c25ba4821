//! Views rendered natively.
