//! How much a file may hold, each limit with its reason; the refusal names the limit.

/// The largest file, in bytes. The largest codes as one file are about 20 MB; twice that still reads in seconds.
pub const FILE: usize = 64 << 20;
/// The most entries of an archive. A word processor writes about twenty, and one for each picture.
pub(super) const ENTRIES: usize = 10_000;
/// The largest part of an archive, in bytes, inflated.
pub(super) const PART: u64 = 256 << 20;
/// How many times larger than packed a part may become. Repetitive markup reaches fifty, a bomb a thousand.
pub(super) const RATIO: u64 = 100;
/// Below this many inflated bytes the ratio is not looked at: short parts of empty tables pack well.
pub(super) const RATIO_FROM: u64 = 1 << 20;
/// The longest attribute of a Word document that is kept, in bytes.
pub(super) const VALUE: usize = 255;
/// How deep the elements of an XML file may lie. Laws stay below forty.
pub(super) const DEPTH: usize = 256;
/// The most pages of a PDF file.
pub const PAGES: usize = 10_000;
/// The most pieces of text on a page; a page of small print has some thousands.
pub(super) const ITEMS: usize = 100_000;
/// The most blocks of a law, and the most provisions that a file names.
pub(super) const BLOCKS: usize = 1_000_000;
/// A file of fewer bytes a block than this is none of a law. A block costs some tens of bytes beside its words, which a
/// file of empty paragraphs would multiply.
pub(super) const BLOCK: usize = 16;
/// The blocks that may come out of a file of any size.
pub(super) const BLOCKS_FREE: usize = 20_000;
/// How many times larger than packed the parts of a Word document usually are.
pub(super) const PACKED: usize = 8;
/// The words taken from a file may be this many times its size, because archives are packed, and at least `WORDS_FREE`.
pub(super) const WORDS_RATIO: usize = 6;
/// The words, in bytes, that may come out of a file of any size.
pub(super) const WORDS_FREE: usize = 16 << 20;
/// How many bytes are read between two calls of the progress function.
pub(super) const STEP: usize = 64 << 10;
/// The longest paragraph of a packed document, and the longest stretch without a tag, in bytes.
pub(super) const RUN: usize = 8 << 20;
