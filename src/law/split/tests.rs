//! Tests of the cut.
use super::*;
