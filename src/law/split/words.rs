//! The words by which drafting traditions name parts of a law, say that one is repealed, or head what is no part of it.

use crate::domain::provision::ProvisionKind;

/// What a naming word stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// An article, rule, regulation or the like.
    Article,
    /// A section: the unit in English, a division elsewhere.
    Section,
    /// A division: how large it is by default (from 0, the largest), and its kind.
    Division(u8, ProvisionKind),
    /// A schedule or annex.
    Annex,
}

use Named::{Annex, Article, Division, Section};
use ProvisionKind as K;

/// Naming words, folded, with a number behind them.
pub(super) const NAMES: &[(&str, Named)] = &[
    ("article", Article),
    ("articles", Article),
    ("articulo", Article),
    ("articulos", Article),
    ("artigo", Article),
    ("artigos", Article),
    ("artikel", Article),
    ("art", Article),
    ("arts", Article),
    ("rule", Article),
    ("regulation", Article),
    ("reg", Article),
    ("regs", Article),
    ("статья", Article),
    ("статьи", Article),
    ("ст", Article),
    ("стаття", Article),
    ("المادة", Article),
    ("الماده", Article),
    ("مادة", Article),
    ("ماده", Article),
    // Beyond the languages whose texts are ranked.
    ("articolo", Article),
    ("articolul", Article),
    ("artykul", Article),
    ("clanak", Article),
    ("clan", Article),
    ("clen", Article),
    ("clanok", Article),
    ("cl", Article),
    ("члан", Article),
    ("член", Article),
    ("чл", Article),
    ("артыкул", Article),
    ("neni", Article),
    ("madde", Article),
    ("maddə", Article),
    ("modda", Article),
    ("модда", Article),
    ("моддаи", Article),
    ("берене", Article),
    ("бап", Article),
    ("pasal", Article),
    ("dieu", Article),
    ("มาตรา", Article),
    ("მუხლი", Article),
    ("հոդված", Article),
    ("άρθρο", Article),
    ("αρθρο", Article),
    ("section", Section),
    ("sections", Section),
    ("sec", Section),
    ("book", Division(0, K::Part)),
    ("libro", Division(0, K::Part)),
    ("livre", Division(0, K::Part)),
    ("livro", Division(0, K::Part)),
    ("buch", Division(0, K::Part)),
    ("книга", Division(0, K::Part)),
    ("الكتاب", Division(0, K::Part)),
    ("part", Division(1, K::Part)),
    ("partie", Division(1, K::Part)),
    ("parte", Division(1, K::Part)),
    ("teil", Division(1, K::Part)),
    ("часть", Division(1, K::Part)),
    ("القسم", Division(1, K::Part)),
    ("الجزء", Division(1, K::Part)),
    ("title", Division(2, K::Part)),
    ("titre", Division(2, K::Part)),
    ("titulo", Division(2, K::Part)),
    ("раздел", Division(2, K::Part)),
    ("розділ", Division(2, K::Part)),
    ("бөлім", Division(2, K::Part)),
    ("الباب", Division(2, K::Part)),
    ("subtitle", Division(3, K::Part)),
    ("подраздел", Division(3, K::Division)),
    ("chapter", Division(4, K::Chapter)),
    ("chapitre", Division(4, K::Chapter)),
    ("capitulo", Division(4, K::Chapter)),
    ("kapitel", Division(4, K::Chapter)),
    ("глава", Division(4, K::Chapter)),
    ("тарау", Division(4, K::Chapter)),
    ("bob", Division(4, K::Chapter)),
    ("bolum", Division(4, K::Chapter)),
    ("capo", Division(4, K::Chapter)),
    ("capitolul", Division(4, K::Chapter)),
    ("chuong", Division(4, K::Chapter)),
    ("bab", Division(4, K::Chapter)),
    ("الفصل", Division(4, K::Chapter)),
    ("subchapter", Division(5, K::Division)),
    ("subpart", Division(5, K::Division)),
    ("division", Division(5, K::Division)),
    ("abschnitt", Division(5, K::Division)),
    ("seccion", Division(5, K::Division)),
    ("secao", Division(5, K::Division)),
    ("seccao", Division(5, K::Division)),
    ("الفرع", Division(5, K::Division)),
    ("المبحث", Division(5, K::Division)),
    ("subdivision", Division(6, K::Division)),
    ("unterabschnitt", Division(6, K::Division)),
    ("titel", Division(6, K::Division)),
    ("subseccion", Division(6, K::Division)),
    ("subsecao", Division(6, K::Division)),
    ("subseccao", Division(6, K::Division)),
    ("параграф", Division(6, K::Division)),
    ("المطلب", Division(6, K::Division)),
    ("untertitel", Division(7, K::Division)),
    ("schedule", Annex),
    ("annex", Annex),
    ("annexure", Annex),
    ("appendix", Annex),
    ("annexe", Annex),
    ("appendice", Annex),
    ("anexo", Annex),
    ("apendice", Annex),
    ("anlage", Annex),
    ("anhang", Annex),
    ("приложение", Annex),
    ("додаток", Annex),
    ("ملحق", Annex),
    ("الملحق", Annex),
    ("الجدول", Annex),
    ("جدول", Annex),
];

/// Naming words, folded, that stand behind a number and a hyphen: `5-бап`.
pub(super) const NAMED_BEHIND: &[(&str, Named)] = &[
    ("бап", Article),
    ("статья", Article),
    ("берене", Article),
    ("модда", Article),
    ("modda", Article),
    ("тарау", Division(4, K::Chapter)),
    ("глава", Division(4, K::Chapter)),
    ("боб", Division(4, K::Chapter)),
    ("bob", Division(4, K::Chapter)),
    ("бөлім", Division(2, K::Part)),
];

/// What a section is where it is no unit.
pub(super) const SECTION_AS_DIVISION: Named = Division(5, K::Division);

/// Chinese signs behind a number, `第…条`, from the one that is a unit to the smallest division.
pub(super) const CHINESE: &[(char, Named)] = &[
    ('条', Article),
    ('條', Article),
    ('编', Division(0, K::Part)),
    ('編', Division(0, K::Part)),
    ('部', Division(1, K::Part)),
    ('章', Division(4, K::Chapter)),
    ('节', Division(5, K::Division)),
    ('節', Division(5, K::Division)),
    ('조', Article),
    ('편', Division(0, K::Part)),
    ('장', Division(4, K::Chapter)),
    ('절', Division(5, K::Division)),
];

/// What follows `第…条` where it is mentioned inside a sentence.
pub(super) const CHINESE_MENTION: &str = "的规規第所、，和至或及中之与與內内款项項；。）》”";

/// Words that go on a sentence after a label in scripts without capitals.
pub(super) const ARABIC_MENTION: &[&str] = &["من", "في", "أو", "و", "إلى", "المشار", "السابقة", "على", "لا", "أعلاه"];

/// Words with a capital that go on a mention: `§ 5 Abs. 1`, `Section 5 Act`.
pub(super) const CAPITAL_MENTION: &[&str] =
    &["abs", "absatz", "satz", "nr", "nummer", "buchstabe", "buchst", "halbsatz", "act", "der", "des"];

/// The words between the two numbers of a range.
pub(super) const RANGE: &[&str] =
    &["and", "to", "et", "à", "y", "a", "e", "und", "bis", "и", "–", "—", "-", "至", "إلى", "to", "through", "al"];

/// Second words of a Spanish or Portuguese final provision, folded.
pub(super) const DISPOSITIONS: &[&str] = &[
    "adicional",
    "transitoria",
    "transitorio",
    "derogatoria",
    "derogatorio",
    "final",
    "complementaria",
    "general",
    "especial",
    "reformatoria",
    "modificatoria",
];

/// Beginnings of headings under which ordinals alone number provisions, folded.
pub(super) const TRANSITORY: &[&str] = &[
    "transitorio",
    "transitoria",
    "articulos transitorios",
    "disposiciones transitorias",
    "disposiciones finales",
    "disposiciones adicionales",
    "disposiciones generales",
    "disposiciones complementarias",
    "disposicion transitoria",
    "disposicion final",
    "disposicion complementaria",
    "disposicion derogatoria",
    "disposicion adicional",
    "disposicoes transitorias",
    "disposicoes finais",
];

/// Headings of what a publisher prints behind a law that is no part of it, folded.
pub(super) const APPENDED: &[&str] = &[
    "related provisions",
    "amendments not in force",
    "dispositions connexes",
    "modifications non en vigueur",
    "antecedentes normativos",
    "endnotes",
    "table of amendments",
    "table of legislation history",
    "legislative history",
    "amendment history",
    "disposiciones de otras normas",
    "transitional provisions of amending acts",
    "dispositions transitoires des lois modificatives",
    "положения изменяющих документов",
];

/// Headings of a list of contents, folded.
pub(super) const CONTENTS: &[&str] = &[
    "contents",
    "table of contents",
    "table of provisions",
    "arrangement of sections",
    "arrangement of regulations",
    "arrangement of rules",
    "arrangement of provisions",
    "arrangement of articles",
    "sommaire",
    "table des matieres",
    "table analytique",
    "indice",
    "indice general",
    "sumario",
    "inhalt",
    "inhaltsverzeichnis",
    "inhaltsubersicht",
    "оглавление",
    "содержание",
    "目录",
    "目 录",
    "目次",
    "الفهرس",
    "فهرس",
    "المحتويات",
    "فهرس المحتويات",
];

/// Beginnings of words that say a provision is repealed, folded.
pub(super) const REPEALED: &[&str] = &[
    "repealed",
    "omitted",
    "deleted",
    "revoked",
    "rescinded",
    "abroge",
    "supprime",
    "derogad",
    "suprimid",
    "sin contenido",
    "sin efecto",
    "revogad",
    "suprimido",
    "eliminad",
    "weggefallen",
    "aufgehoben",
    "gegenstandslos",
    "утратил",
    "исключен",
    "отменен",
    "删去",
    "删除",
    "废止",
    "已删除",
    "ملغا",
    "ملغي",
    "الغيت",
    "الغي",
];

/// Beginnings of words of an amendment note, folded.
pub(super) const AMENDED: &[&str] = &[
    "amended",
    "substituted",
    "inserted",
    "subs",
    "ins",
    "added",
    "am",
    "modifie",
    "cree par",
    "redaccion",
    "sustituid",
    "incorporad",
    "modificad",
    "anadid",
    "redacao",
    "incluid",
    "alterad",
    "neugefasst",
    "eingefugt",
    "geandert",
    "fassung",
    "редакции",
    "редакция",
    "дополнен",
    "введен",
    "изменен",
    "修正",
    "修订",
    "عدل",
    "استبدل",
    "اضيف",
    "معدل",
    "مستبدل",
    "مضاف",
];

/// Beginnings of words by which an act approves another text, folded.
pub(super) const APPROVES: &[&str] = &[
    "aprueba",
    "apruebas",
    "aprueben",
    "approved",
    "approuv",
    "aprova",
    "утверд",
    "批准",
    "annexed",
    "promulgu",
    "يصدر",
    "يعمل بأحكام",
    "يعمل باحكام",
];
