//! Tests of printed numbers.

use super::*;

#[test]
fn numbers_as_they_are_printed() {
    let all = [
        (4, "lowerRoman", "iv"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (10, "japaneseCounting", "十"),
        (2, "arabicAbjad", "ب"),
        (3, "russianLower", "в"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (7, "decimalZero", "07"),
        (3, "decimalEnclosedCircle", "③"),
        (12, "ideographDigital", "一二"),
        (5, "decimalFullWidth", "５"),
        (9, "unheardOf", "9"),
        (5000, "upperRoman", "5000"),
        (0, "lowerLetter", "a"),
    ];
    for (number, format, out) in all {
        assert_eq!(printed(number, format), out, "{format}");
    }
}
