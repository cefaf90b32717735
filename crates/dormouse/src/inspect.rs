//! Looking into an image without running it.

use dormouse_image::{Image, Limits};

use crate::Error;

/// What is in an image, for people: tasklets, frames with file and line, locals, channels and who waits.
///
/// # Errors
/// The bytes are no image, damaged, or of a release that this one does not read.
pub fn inspect(bytes: &[u8]) -> Result<String, Error> {
    let image = Image::open(bytes, &Limits::default()).map_err(Error::Load)?;
    Ok(dormouse_image::render(&image))
}
