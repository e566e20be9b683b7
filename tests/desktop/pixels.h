// What is seen on a rendered window, in WCAG's terms.
#pragma once

#include <QImage>
#include <QRect>

namespace eleg::test {

/// WCAG 2.1's contrast ratio of two opaque colours: 1 to 21.
double contrast(QRgb a, QRgb b);

/// What differs between two pictures of the same size.
struct Ink {
    int pixels = 0;
    /// The contrast that the strongest of the pixels reach: between what is drawn and what is behind it
    /// there.
    double contrast = 1;
    QRect box;
};

/// `with` something and `without` it, inside `area`. Letters' soft edges do not count: one in fifty of the
/// pixels, and at least three, must reach the contrast.
Ink inkOf(const QImage& with, const QImage& without, const QRect& area);

/// The same where the second picture cannot be had: against the colour that most of `area` has.
Ink inkOn(const QImage& picture, const QRect& area);

}  // namespace eleg::test
