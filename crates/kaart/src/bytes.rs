//! Reading numbers from bytes, never past their end.

/// Bytes that are read from front to back.
#[derive(Clone)]
pub(crate) struct Bytes<'a> {
    left: &'a [u8],
    /// The byte with the smallest weight stands first.
    pub(crate) little: bool,
}

impl<'a> Bytes<'a> {
    pub(crate) fn new(left: &'a [u8], little: bool) -> Self {
        Self { left, little }
    }

    pub(crate) fn len(&self) -> usize {
        self.left.len()
    }

    pub(crate) fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.left.split_at_checked(n)?;
        self.left = rest;
        Some(head)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes: [u8; N] = self.take(N)?.try_into().ok()?;
        if !self.little {
            bytes.reverse();
        }
        Some(bytes)
    }

    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[b]| b)
    }

    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(crate) fn f64(&mut self) -> Option<f64> {
        self.array().map(f64::from_le_bytes)
    }

    /// A number of things that follow, each of at least `size` bytes: never more than can be there.
    pub(crate) fn count(&mut self, size: usize) -> Option<usize> {
        let n = usize::try_from(self.u32()?).ok()?;
        (n.checked_mul(size)? <= self.left.len()).then_some(n)
    }
}
