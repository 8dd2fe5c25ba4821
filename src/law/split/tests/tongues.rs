//! Drafting traditions: Portuguese, Russian, Chinese, Arabic, German.

use super::*;

#[test]
fn portuguese() {
    let text = "
        CAPÍTULO I
        DO SISTEMA NACIONAL DE ARMAS
        Art. 1º O Sistema Nacional de Armas tem circunscrição em todo o território nacional.
        Art. 2º Ao sistema compete:
        I - identificar as armas de fogo;
        II - cadastrar as armas produzidas.
        § 1º O cadastro é público.
        § 2º As armas das Forças Armadas não são cadastradas.
        Art. 3º É obrigatório o registro de arma de fogo no órgão competente.
        Parágrafo único. As armas de uso restrito são registradas no Comando do Exército.
        Art. 4º (Revogado)
    ";
    assert_eq!(units(text), ["1º", "2º", "3º", "~4º"]);
    let paths = paths(text);
    assert!(paths.contains(&"I > 2º > II".to_owned()), "{paths:?}");
    assert!(paths.contains(&"I > 2º > § 2º".to_owned()), "{paths:?}");
    assert!(paths.contains(&"I > 3º > Parágrafo único".to_owned()), "{paths:?}");
    let text = "
        Artigo 1.º
        Objeto
        1 — A presente lei estabelece o regime jurídico das armas e das suas munições.
        2 — Não se aplica às armas das forças de segurança.
        Artigo 2.º
        (Definições)
        Para efeitos da presente lei entende-se por arma qualquer instrumento perigoso.
    ";
    assert_eq!(units(text), ["1.º|Objeto", "2.º|(Definições)"]);
}

#[test]
fn russian() {
    let text = "
        Глава I. Общие положения
        Статья 1. Предмет регулирования
        1. Настоящий закон регулирует оборот оружия.
        2. Законом не регулируются:
        1) оборот боевого оружия;
        2) оборот взрывчатых веществ.
        Статья 2
        Оружие подразделяется на гражданское и служебное.
        Статья 2221. Незаконный сбыт оружия
        Незаконный сбыт оружия наказывается лишением свободы.
        Статья 3. Утратила силу. - Федеральный закон от 01.01.2020 № 1-ФЗ.
        Статья 4. Вступление в силу
        Закон вступает в силу со дня опубликования.
    ";
    let found = units(&text.replace("Статья 2221", "Статья 2.1"));
    assert_eq!(found.len(), 5, "{found:?}");
    assert_eq!((found[0].as_str(), found[1].as_str()), ("1|Предмет регулирования", "2"));
    assert_eq!(found[2], "2.1|Незаконный сбыт оружия");
    assert!(found[3].starts_with("~3"), "{found:?}");
    assert!(paths(text).contains(&"I > 1 > 2 > 2)".to_owned()), "{:?}", paths(text));
    let raised = "Статья 222. Сбыт\nСбыт наказывается.\nСтатья 2221. Хранение\nХранение наказывается.\nСтатья 223. Ремонт\nРемонт наказывается.\nСтатья 223¹. Переделка\nПеределка наказывается.";
    assert_eq!(units(raised), ["222|Сбыт", "222.1|Хранение", "223|Ремонт", "223.1|Переделка"]);
    let points = "Правила оборота оружия\nI. Общие положения\n1. Настоящие Правила устанавливают порядок оборота оружия.\n2. Оружие подлежит учету.\nII. Хранение\n3. Оружие хранится в сейфе.\n4. Ключи хранятся отдельно.";
    assert_eq!(units(points), ["1", "2", "3", "4"]);
    assert!(paths(points).contains(&"II > 3".to_owned()), "{:?}", paths(points));
}

#[test]
fn chinese() {
    let text = "
        第一章 总则
        第一条 为了加强枪支管理，制定本法。
        第二条 国家严格管制枪支，依照本法第三条的规定执行。
        第三条 下列单位可以配置枪支：
        （一）射击场；
        （二）狩猎场。
        第三条之一　前条规定的枪支不得转让。
        第二章 附则
        第四条 本法自公布之日起施行。
    ";
    assert_eq!(units(text), ["第一条", "第二条", "第三条", "第三条之一", "第四条"]);
    assert!(paths(text).contains(&"第一章 > 第三条 > （二）".to_owned()), "{:?}", paths(text));
}

#[test]
fn arabic() {
    let text = "
        الباب الأول
        أحكام عامة
        المادة الأولى
        يقصد بالسلاح في هذا القانون كل سلاح ناري.
        المادة الثانية
        لا يجوز حيازة السلاح إلا بترخيص من الوزير، ويشترط في طالب الترخيص:
        أ - أن يكون بالغاً.
        ب - ألا يكون محكوماً عليه.
        المادة ٢ مكرر
        يسري الترخيص لمدة سنة واحدة.
        مادة (3):
        تسري أحكام المادة 2 من هذا القانون على الأجانب.
        المادة الحادية عشرة
        ينشر هذا القانون في الجريدة الرسمية.
    ";
    assert_eq!(units(text), ["المادة الأولى", "المادة الثانية", "المادة ٢ مكرر", "مادة (3)", "المادة الحادية عشرة"]);
    assert!(paths(text).contains(&"الباب الأول > المادة الثانية > ب".to_owned()), "{:?}", paths(text));
}

#[test]
fn german() {
    let text = "
        Erster Abschnitt
        Allgemeines
        § 1 Zweck
        (1) Dieses Gesetz regelt den Umgang mit Waffen.
        (2) Waffen sind
        1. Schusswaffen und
        2. tragbare Gegenstände.
        § 1a Begriffe
        Munition ist, was aus Waffen verschossen wird.
        2. Abschnitt
        Erlaubnis
        § 2 (weggefallen)
        § 3 Erlaubnispflicht
        Der Umgang mit Waffen bedarf der Erlaubnis nach
        § 5 Abs. 1 und darf nur Personen über 18 Jahren erteilt werden.
        § 4 Inkrafttreten
        Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.
    ";
    assert_eq!(units(text), ["§ 1|Zweck", "§ 1a|Begriffe", "~§ 2", "§ 3|Erlaubnispflicht", "§ 4|Inkrafttreten"]);
    assert!(paths(text).contains(&"Erster > § 1 > (2) > 2".to_owned()), "{:?}", paths(text));
}

#[test]
fn an_annex_is_called_by_its_name_and_counts_by_itself() {
    let text = "
        § 1 Gegenstand
        Dieses Gesetz regelt den Umgang mit Waffen und Munition.
        § 2 Grundsätze
        Der Umgang mit Waffen ist nur Personen gestattet, die das 18. Lebensjahr vollendet haben.
        § 3 Anwendung
        Die Anlage 1 gilt.
        Anlage 1
        (zu § 1 Absatz 4)
        Abschnitt 1
        Begriffe
        1. Schusswaffen
        1.1 Schusswaffen sind Gegenstände mit einem Lauf.
        1.2 Gleichgestellt sind tragbare Gegenstände.
        1.2.1 Dazu gehören Armbrüste.
        1.2.2 Dazu gehören Schleudern nicht.
        2. Munition
        2.1 Munition ist Patronenmunition.
        Anlage 2
        Waffenliste
        1. Verbotene Waffen
        2. Erlaubnispflichtige Waffen
    ";
    assert_eq!(units(text), ["§ 1|Gegenstand", "§ 2|Grundsätze", "§ 3|Anwendung"]);
    let paths = paths(text);
    for path in ["Anlage 1 > 1 > 1 > 1.2 > 1.2.2", "Anlage 1 > 1 > 2 > 2.1", "Anlage 2 > 2"] {
        assert!(paths.contains(&path.to_owned()), "{path}: {paths:?}");
    }
    let law = cut(draft(text));
    let labels: Vec<_> =
        law.marks.iter().filter(|mark| mark.kind == ProvisionKind::Annex).map(|m| m.label.as_str()).collect();
    assert_eq!(labels, ["Anlage 1", "Anlage 2"]);
    let schedules = "
        1. Short title.—This Act may be cited as the Arms Act.
        2. Licences.—A person shall not possess an arm without a licence.
        3. Fees.—The fees are those of the Second Schedule.
        FIRST SCHEDULE
        1. Pistols
        2. Rifles
        SECOND SCHEDULE
        1. For a licence, ten.
        2. For a renewal, five.
    ";
    let all = super::paths(schedules);
    assert!(all.contains(&"SECOND SCHEDULE > 2".to_owned()), "{all:?}");
}

#[test]
fn a_law_in_another_language_is_cut_and_says_so() {
    let cases = [
        (
            "Članak 1.\nOvim se Zakonom uređuju uvjeti za nabavu, držanje i nošenje oružja.\nČlanak 2.\nOružje se upisuje u registar koji vodi ministarstvo.",
            vec!["1", "2"],
        ),
        (
            "第一条　この法律は、銃砲の所持について定める。\n第一条の二　前条の規定は、適用しない。\n第二条　許可を受けなければならない。",
            vec!["第一条", "第一条の二", "第二条"],
        ),
    ];
    for (text, labels) in cases {
        let law = cut(draft(text));
        assert_eq!(law.cautions, ["law-language-unsupported"], "{}", law.language);
        assert_eq!(units(text), labels);
    }
    assert!(
        cut(draft("Article 1\nThe law governs arms of every kind.\nArticle 2\nArms are registered."))
            .cautions
            .is_empty()
    );
}
