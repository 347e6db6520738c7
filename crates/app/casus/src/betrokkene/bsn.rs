//! A number that looks like a citizen service number does not belong in any field.

/// Whether the text holds nine digits in a row that pass the eleven test of the BSN; a space, dot or dash between digits does not hide it.
pub fn lijkt_op_bsn(text: &str) -> bool {
    let mut run: Vec<u32> = Vec::new();
    let mut gap = false;
    for c in text.chars().chain(std::iter::once('\n')) {
        match c.to_digit(10) {
            Some(d) => {
                run.push(d);
                gap = false;
            }
            None if matches!(c, ' ' | '.' | '-') && !gap && !run.is_empty() => gap = true,
            None => {
                if elfproef(&run) {
                    return true;
                }
                run.clear();
                gap = false;
            }
        }
    }
    false
}

fn elfproef(digits: &[u32]) -> bool {
    let [first @ .., last] = digits else { return false };
    let sum: u32 = first.iter().zip((2..=9).rev()).map(|(d, weight)| d * weight).sum();
    digits.len() == 9 && sum != 0 && (99 + sum - last).is_multiple_of(11)
}
