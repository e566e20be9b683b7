// Pictures of resources/icons in the theme's colours.
#pragma once

#include <QPixmap>
#include <QString>

namespace eleg {

/// The SVG `name` (without ending), `side` × `side` device-independent pixels, for a screen of `ratio`. The
/// files use stand-in colours: #111111 ink, #222222 accent, #333333 surface, #444444 fault,
/// #555555 soft accent, #666666 good, #777777 warning, #888888 soft ink.
QPixmap picture(const QString& name, int side, double ratio);

}  // namespace eleg
