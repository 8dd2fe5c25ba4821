//! Tests of the vocabulary and of what is made out of items.
