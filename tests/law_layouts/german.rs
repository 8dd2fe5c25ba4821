//! Layouts of statutes in German.

use super::check;

#[test]
fn german() {
    check(&[
        (
            "Austrian",
            "
            1. Abschnitt
            Allgemeine Bestimmungen
            Waffen
            § 1. Waffen sind Gegenstände, die ihrem Wesen nach dazu bestimmt sind, die Angriffsfähigkeit zu beseitigen.
            Schusswaffen
            § 2. (1) Schusswaffen sind Waffen, mit denen feste Körper verschossen werden können.
            (2) Die Bestimmungen gelten auch für Läufe.
            § 3. Faustfeuerwaffen sind Waffen mit einer Länge von höchstens 60 cm.
            § 3a. Nicht betroffen sind Spielzeuge nach
            § 13 Abs. 2 des Gesetzes.
            § 4. Dieses Bundesgesetz tritt in Kraft.
            ",
            &["§ 1", "§ 2", "§ 3", "§ 3a", "§ 4"],
        ),
        (
            "Swiss",
            "
            1. Kapitel: Allgemeine Bestimmungen
            1. Abschnitt: Gegenstand
            Art. 1 Zweck und Gegenstand
            1 Dieses Gesetz hat zum Zweck, die missbräuchliche Verwendung von Waffen zu bekämpfen.
            2 Es regelt den Erwerb von Waffen.
            Art. 2 Geltungsbereich
            1 Dieses Gesetz gilt nicht für die Armee.
            Art. 7a Durchführung
            1 Die Kantone vollziehen das Gesetz.
            Art. 7b
            Der Bundesrat regelt die Einzelheiten.
            2. Kapitel: Erwerb
            Art. 8 Waffenerwerbsschein
            1 Wer eine Waffe erwerben will, benötigt einen Waffenerwerbsschein.
            2 Die Person muss einen Grund angeben.
            ",
            &["1|Zweck und Gegenstand", "2|Geltungsbereich", "7a|Durchführung", "7b", "8|Waffenerwerbsschein"],
        ),
        (
            "an annex with numbers of its own",
            "
            § 1 Gegenstand
            Dieses Gesetz regelt den Umgang mit Waffen und Munition.
            § 2 Grundsätze
            Der Umgang mit Waffen ist nur Personen gestattet, die das 18. Lebensjahr vollendet haben.
            § 3 Anwendung
            Die Anlage 1 gilt.
            Anlage 1
            (zu § 1 Abs. 4)
            Begriffsbestimmungen
            Abschnitt 1
            Waffen- und munitionstechnische Begriffe
            1. Schusswaffen
            1.1 Schusswaffen sind Gegenstände, die zum Angriff bestimmt sind.
            1.2 Gleichgestellt sind Gegenstände, die tragbar sind.
            2. Munition
            2.1 Munition ist Patronenmunition.
            3. Begriffe
            4. Zubehör
            Anlage 2
            (zu § 2 Abs. 2)
            Waffenliste
            1. Verbotene Waffen
            2. Erlaubnispflichtige Waffen
            ",
            &["§ 1|Gegenstand", "§ 2|Grundsätze", "§ 3|Anwendung"],
        ),
    ]);
}
