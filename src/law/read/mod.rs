//! The readers: the bytes of a file to the blocks of a law, whatever it was written in.

mod akn;
mod clml;
mod docx;
mod docx_numbering;
mod docx_parts;
mod encoding;
mod flow;
mod gather;
mod html;
mod html_names;
mod html_open;
mod html_skip;
mod justice;
mod label;
pub mod limits;
mod markdown;
mod mend;
mod outline;
pub mod pdf;
mod pdf_lines;
#[cfg(feature = "cli")]
mod pdf_native;
mod pdf_pages;
mod running;
mod sniff;
mod table;
mod text;
mod xml;

use crate::law::draft::{Draft, Refusal};
use gather::Gather;
use sniff::{Container, Markup};

/// Reads the bytes of a file. `name` is the name of the file, which decides only where the content leaves it open.
/// `tick` is told now and then how many bytes of how many have been read, and answers whether to go on.
///
/// # Errors
///
/// - `law-cancelled`: `tick` answered no.
/// - `law-pdf`: the pages of a PDF file come from elsewhere, see [`pdf::draft`]; with the feature `cli` they are read here.
/// - `law-pdf-no-text`, `law-pdf-broken`: a PDF of pictures, or damaged.
/// - `law-encrypted`, `law-old-word`, `law-unknown-format`: no reader can take the file.
/// - `law-docx-no-document`, `law-docx-broken`, `law-xml-broken`: the file is damaged.
/// - `law-xml-entities`: it declares entities of its own.
/// - `law-too-large` (megabytes), `law-too-many-blocks`, `law-too-many-pages`, `law-archive-entries`,
///   `law-archive-ratio`, `law-xml-depth`: a limit is passed, which is the detail.
/// - `law-no-text`: there are no words in it.
pub fn read(name: &str, bytes: &[u8], tick: &mut dyn FnMut(u32, u32) -> bool) -> Result<Draft, Refusal> {
    if bytes.len() > limits::FILE {
        return Err(Refusal::with("law-too-large", limits::FILE >> 20));
    }
    let draft = match sniff::container(bytes) {
        Container::Zip => docx::draft(bytes, tick)?,
        Container::Compound => return Err(Refusal::new(compound(bytes))),
        Container::Pdf => return native(bytes, tick),
        Container::RichText => return Err(Refusal::new("law-unknown-format")),
        Container::Text => {
            let (text, caution) = encoding::decode(bytes)?;
            let mut draft = marked_up(sniff::markup(name, &text), &text, tick)?;
            draft.cautions.extend(caution.map(str::to_owned));
            draft
        }
    };
    if draft.blocks.is_empty() {
        return Err(Refusal::new("law-no-text"));
    }
    Ok(draft)
}

/// Reads text that was pasted. What passes a limit is left out, and a caution says so.
pub fn pasted(text: &str) -> Draft {
    let text = gather::head(text, limits::FILE);
    let kind = match sniff::markup("", text) {
        Markup::Html | Markup::Markdown => Markup::Markdown,
        _ => Markup::Plain,
    };
    let mut never = |_: u32, _: u32| true;
    marked_up(kind, text, &mut never).unwrap_or_else(|refusal| Draft {
        format: "text",
        cautions: vec![refusal.code.to_owned()],
        ..Draft::default()
    })
}

fn marked_up(markup: Markup, text: &str, tick: &mut dyn FnMut(u32, u32) -> bool) -> Result<Draft, Refusal> {
    let mut gather = Gather::new(text.len(), tick);
    let mut draft = match markup {
        Markup::Akn => return akn::draft(text, gather),
        Markup::Justice => return justice::draft(text, gather),
        Markup::Clml => return clml::draft(text, gather),
        Markup::Xml | Markup::Html => html::draft(text, &mut gather, markup == Markup::Xml)?,
        Markup::Markdown => markdown::draft(text, &mut gather)?,
        Markup::Plain => text::draft(text, &mut gather)?,
    };
    draft.blocks = mend::rejoined(std::mem::take(&mut gather.blocks));
    Ok(draft)
}

/// What hides in a compound file: an encrypted package, or a document older than the reader.
fn compound(bytes: &[u8]) -> &'static str {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) { "law-encrypted" } else { "law-old-word" }
}

#[cfg(feature = "cli")]
fn native(bytes: &[u8], tick: &mut dyn FnMut(u32, u32) -> bool) -> Result<Draft, Refusal> {
    pdf::draft(pdf_native::pages(bytes, tick)?)
}

#[cfg(not(feature = "cli"))]
fn native(_: &[u8], _: &mut dyn FnMut(u32, u32) -> bool) -> Result<Draft, Refusal> {
    Err(Refusal::new("law-pdf"))
}

#[cfg(test)]
mod tests;
