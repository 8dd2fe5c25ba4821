//! Rarer layouts in Latin script: excerpts of codes, final provisions, languages beyond the eight.

use super::check;

#[test]
fn latin_scripts_once_more() {
    check(&[
        (
            "an excerpt of a code with gaps",
            "
            Artículo 189 bis. El que adquiera explosivos será reprimido con prisión de cinco a quince años.
            Artículo 277. Será reprimido con prisión el que encubra el delito de otro.
            Artículo 564. La tenencia de armas de fuego prohibidas será castigada con prisión.
            Artículo 871. El contrabando de armas será reprimido con prisión.
            ",
            &["189 bis", "277", "564", "871"],
        ),
        (
            "an excerpt in English",
            "
            Section 86
            Careless use of a firearm is an offence under this Code and is punishable.
            Section 117.01
            Possession contrary to an order is an offence.
            Section 244.1
            Every person who discharges an air gun is guilty.
            Section 491
            A weapon that was used is forfeited.
            ",
            &["86", "117.01", "244.1", "491"],
        ),
        (
            "Chilean",
            "
            TITULO I
            Control de Armas y Elementos Similares
            Artículo 1º.- El Ministerio de Defensa Nacional estará a cargo del control de las armas.
            Artículo 2º.- Quedan sometidos a este control:
            a) El material de uso bélico;
            b) Las armas de fuego.
            Artículo 5º A.- Las autoridades sólo permitirán la inscripción de armas a quien cumpla.
            Artículo 5º B.- La Dirección llevará una base de datos.
            Artículo 6º.- Ninguna persona podrá portar armas fuera de los lugares indicados.
            Artículo 17 A.- El poseedor que no registre será sancionado con multa.
            Artículo 1° transitorio.- Los poseedores tendrán plazo de un año.
            Artículo 2° transitorio.- El reglamento se dictará en seis meses.
            ",
            &["1º", "2º", "5º A", "5º B", "6º", "17 A", "Artículo 1° transitorio", "Artículo 2° transitorio"],
        ),
        (
            "Ecuadorian final provisions",
            "
            Art. 1.- Ámbito.- La presente ley regula la fabricación, la importación y el comercio de armas.
            Art. 2.- Autoridad.- El Ministerio de Defensa es la autoridad competente.
            Art. 3.- Sanciones.- La infracción será sancionada con multa.
            DISPOSICIONES GENERALES
            PRIMERA.- Las autoridades coordinarán sus acciones.
            SEGUNDA.- El registro será público.
            DISPOSICIONES TRANSITORIAS
            PRIMERA.- En ciento ochenta días se dictará el reglamento.
            DISPOSICIÓN FINAL
            ÚNICA.- Esta ley entrará en vigencia al publicarse.
            ",
            &["1|Ámbito", "2|Autoridad", "3|Sanciones", "PRIMERA", "SEGUNDA", "PRIMERA", "ÚNICA|DISPOSICIÓN FINAL"],
        ),
        (
            "articles with the label in capitals and roman chapters alone",
            "
            I. DISPOSICIONES GENERALES
            Artículo 1. El presente Reglamento regula las armas.
            Artículo 2. La autoridad es el Ministerio.
            II. DE LOS PERMISOS
            Artículo 3. El permiso es personal.
            Artículo 4. El permiso dura un año.
            ",
            &["1", "2", "3", "4"],
        ),
        (
            "Belgian and Luxembourg",
            "
            Art. 1er. La présente loi s'applique aux armes à feu.
            Art. 2. Pour l'application de la présente loi, on entend par :
            1° « arme à feu » : toute arme portative ;
            2° « munition » : la cartouche entière.
            Art. 3. § 1er. Sont réputées armes prohibées :
            1° les mines ;
            2° les armes automatiques.
            § 2. Sont réputées armes en vente libre les armes factices.
            Art. 3/1. Le Roi fixe les modalités.
            Art. 4. Nul ne peut exercer l'activité d'armurier sans agrément.
            ",
            &["1er", "2", "3", "3/1", "4"],
        ),
        (
            "a decree with articles and annexes",
            "
            Article 1er
            Le présent décret fixe les conditions de détention des armes.
            Article 2
            La demande est présentée au gouverneur selon le modèle de l'annexe 1.
            Article 3
            Le ministre est chargé de l'exécution du présent décret.
            ANNEXE 1
            MODÈLE DE DEMANDE
            1. Nom
            2. Prénom
            3. Adresse
            4. Profession
            ANNEXE 2
            LISTE DES ARMES
            Catégorie A
            ",
            &["1er", "2", "3"],
        ),
        (
            "Italian, Romanian, Croatian",
            "
            Art. 1.
            Le armi da guerra non possono essere detenute senza licenza del Ministero.
            Art. 1-bis.
            La licenza dura cinque anni e non può essere ceduta ad altri.
            Art. 2.
            Le armi comuni da sparo sono iscritte nel catalogo nazionale.
            Art. 2-ter.
            Il catalogo è pubblico e viene aggiornato ogni anno.
            ",
            &["1", "1-bis", "2", "2-ter"],
        ),
        (
            "South Slavic",
            "
            Članak 1.
            Ovim se Zakonom uređuju uvjeti za nabavu, držanje i nošenje oružja.
            Članak 2.
            Odredbe ovoga Zakona ne odnose se na oružane snage Republike.
            Članak 2.a
            Oružje se razvrstava u kategorije prema članku 5. ovoga Zakona.
            Članak 3.
            Ovaj Zakon stupa na snagu osmoga dana od dana objave.
            ",
            &["1", "2", "2.a", "3"],
        ),
        (
            "Turkish",
            "
            MADDE 1- Ateşli silahlarla mermilerinin ülkeye sokulması bu Kanun hükümlerine tabidir.
            MADDE 2- Bu Kanunun uygulanmasında silah, ateşli silah demektir.
            EK MADDE 1- Silahların kayıtları on yıl saklanır.
            MADDE 3- Bu Kanun yayımı tarihinde yürürlüğe girer.
            ",
            &["1", "2", "3"],
        ),
        (
            "Indonesian and Vietnamese",
            "
            BAB I
            KETENTUAN UMUM
            Pasal 1
            Dalam undang-undang ini yang dimaksud dengan senjata api adalah senjata yang meledak.
            Pasal 2
            Setiap orang dilarang memiliki senjata api tanpa izin dari kepolisian.
            BAB II
            PERIZINAN
            Pasal 3
            Izin diberikan untuk jangka waktu satu tahun dan dapat diperpanjang.
            ",
            &["1", "2", "3"],
        ),
        (
            "Polish",
            "
            Rozdział 1
            Przepisy ogólne
            Art. 1. Ustawa określa zasady wydawania i cofania pozwoleń na broń.
            Art. 2. Przepisów ustawy nie stosuje się do sił zbrojnych.
            Art. 2a. Zabrania się posiadania broni bez pozwolenia.
            Art. 3. 1. Pozwolenie wydaje komendant.
            2. Pozwolenie jest bezterminowe.
            Art. 4. Ustawa wchodzi w życie po upływie 14 dni.
            ",
            &["1", "2", "2a", "3", "4"],
        ),
        (
            "Persian and Urdu letters",
            "
            ماده ۱ـ قاچاق سلاح و مهمات جرم است و مرتکب به مجازات مقرر محکوم می‌شود.
            ماده ۲ـ منظور از سلاح در این قانون سلاح گرم است.
            ماده ۳ـ هر کس به طور غیرمجاز سلاح نگهداری کند مجازات می‌شود.
            ",
            &["ماده ۱", "ماده ۲", "ماده ۳"],
        ),
        (
            "Korean",
            "
            제1장 총칙
            제1조(목적) 이 법은 총포의 소지에 관한 사항을 정함을 목적으로 한다.
            제2조(정의) 이 법에서 총포란 권총을 말한다.
            제2조의2(허가) 총포를 소지하려는 자는 허가를 받아야 한다.
            제3조(벌칙) 이 법을 위반한 자는 처벌한다.
            ",
            &["제1조", "제2조", "제2조의2", "제3조"],
        ),
    ]);
}
