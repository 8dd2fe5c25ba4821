//! Reads the checklists named on the command line again and again: `reading ROUNDS FILE…`. Prints the milliseconds of each
//! round, for reading and for reading with every rule.

use std::fs;
use std::time::Instant;

fn main() {
    let mut words = std::env::args().skip(1);
    let rounds: usize = words.next().and_then(|word| word.parse().ok()).unwrap_or(1);
    let texts: Vec<String> = words.filter_map(|file| fs::read_to_string(file).ok()).collect();
    for (name, call) in [("read", reading::read as fn(&str, &str) -> usize), ("lint", reading::lint)] {
        for _ in 0..rounds {
            let begun = Instant::now();
            let sum: usize = texts.iter().map(|text| call("bench", text)).sum();
            println!("{name} {} {sum}", begun.elapsed().as_secs_f64() * 1000.0);
        }
    }
}
