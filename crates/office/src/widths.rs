//! Widths of columns from what the columns hold.

/// About so many characters of a table stand beside each other on a page.
const TEKENS: f64 = 92.0;
/// Room around the text of a cell, in characters.
const RAND: f64 = 2.5;

/// Room that each column gets, in parts of `total`. Longer text gets more, but less than in proportion; no column gets less than its
/// longest word, so that no word breaks, as long as those words fit beside each other.
pub(crate) fn widths(head: &[String], rows: &[Vec<String>], total: usize) -> Vec<usize> {
    let all = || 0..head.len();
    let words: Vec<f64> = all().map(|n| (longest_word(head.get(n), rows, n) + RAND) / TEKENS).collect();
    let needed: f64 = words.iter().sum();
    let least: Vec<f64> = words.iter().map(|w| if needed > 1.0 { w / needed } else { *w }).collect();
    let shares = share(&all().map(|n| weight(head.get(n), rows, n)).collect::<Vec<_>>(), &least);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small positive numbers")]
    let part = |w: &f64| (w * total as f64).floor() as usize;
    shares.iter().map(part).collect()
}

/// Divides 1 by weight, with at least so much for each: who would get less gets that, and the others share what is left.
fn share(weights: &[f64], least: &[f64]) -> Vec<f64> {
    let mut fixed = vec![false; weights.len()];
    for _ in weights {
        let (mut room, mut sum) = (1.0, 0.0);
        for (n, fixed) in fixed.iter().enumerate() {
            if *fixed { room -= least[n] } else { sum += weights[n] }
        }
        let small = (0..weights.len()).filter(|n| !fixed[*n] && weights[*n] / sum * room < least[*n]).collect::<Vec<_>>();
        if small.is_empty() {
            return (0..weights.len()).map(|n| if fixed[n] { least[n] } else { weights[n] / sum * room }).collect();
        }
        small.into_iter().for_each(|n| fixed[n] = true);
    }
    least.to_vec()
}

/// The longest word of a column in characters; the words of its heading are bold and take a quarter more, also in the wide font of who lacks ours.
#[allow(clippy::cast_precision_loss, reason = "lengths of words")]
fn longest_word(head: Option<&String>, rows: &[Vec<String>], column: usize) -> f64 {
    // A word may break behind a hyphen or a slash; an address or a number as long as a line breaks anywhere.
    let longest =
        |text: &String| text.split([' ', '\n', '-', '/']).map(|w| w.chars().count()).filter(|n| *n <= 30).max().unwrap_or(0) as f64;
    let cells = rows.iter().filter_map(|r| r.get(column)).map(longest).fold(0.0, f64::max);
    cells.max(head.map_or(0.0, |h| longest(h) * 1.28))
}

#[allow(clippy::cast_precision_loss, reason = "lengths of text in cells")]
fn weight(head: Option<&String>, rows: &[Vec<String>], column: usize) -> f64 {
    let length = |text: &String| text.lines().map(|l| l.chars().count()).max().unwrap_or(0) as f64;
    let cells: Vec<f64> = rows.iter().filter_map(|r| r.get(column)).map(length).collect();
    let average = if cells.is_empty() { 10.0 } else { cells.iter().sum::<f64>() / cells.len() as f64 };
    let title = head.map_or(0.0, length);
    average.max((title * 1.3).min(26.0)).clamp(7.0, 160.0).powf(0.6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_gets_more_room_and_none_gets_nothing() {
        let head = ["Nr".to_owned(), "Uitleg".to_owned()];
        let widths = widths(&head, &[vec!["1".into(), "een lange uitleg die veel ruimte nodig heeft".into()]], 1000);
        assert!(widths[1] > 2 * widths[0] && widths[0] > 150, "{widths:?}");
        assert!((990..=1000).contains(&widths.iter().sum::<usize>()));
        assert!(super::widths(&[], &[], 1000).is_empty());
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let head = ["Doel", "Streefwaarde", "Gemeten", "Uitleg"].map(str::to_owned);
        let rows = [vec!["Slachtofferhulp".into(), "9".into(), "8".into(), "een heel lange uitleg ".repeat(12)]];
        let widths = widths(&head, &rows, 1000);
        for (width, word) in widths.iter().zip(["Slachtofferhulp", "Streefwaarde", "Gemeten", "uitleg"]) {
            assert!(*width * 92 >= word.len() * 1000, "{word}: {widths:?}");
        }
        assert!(widths[3] > widths[0] && widths.iter().sum::<usize>() <= 1000, "{widths:?}");
        let many = vec!["Slachtofferhulp".to_owned(); 12];
        let narrow = super::widths(&many, &[], 1000);
        assert!(narrow.iter().sum::<usize>() <= 1000 && narrow.iter().all(|w| *w > 70), "{narrow:?}");
    }
}
