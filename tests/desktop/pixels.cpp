#include "tests/desktop/pixels.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace eleg::test {

namespace {

double luminance(QRgb colour) {
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

Ink inkAgainst(const QImage& picture, const QRect& area, const std::function<QRgb(int, int)>& behind) {
    Ink ink;
    std::vector<double> reached;
    const QRect inside = area & picture.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const QRgb drawn = picture.pixel(x, y);
            const QRgb ground = behind(x, y);
            if (drawn == ground) continue;
            reached.push_back(contrast(drawn, ground));
            ink.box |= QRect(x, y, 1, 1);
        }
    }
    ink.pixels = static_cast<int>(reached.size());
    const std::size_t strongest = std::max<std::size_t>(3, reached.size() / 50);
    if (reached.size() < strongest) return ink;
    std::sort(reached.begin(), reached.end(), std::greater<>());
    ink.contrast = reached[strongest - 1];
    return ink;
}

}  // namespace

double contrast(QRgb a, QRgb b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Ink inkOf(const QImage& with, const QImage& without, const QRect& area) {
    return inkAgainst(with, area, [&without](int x, int y) { return without.pixel(x, y); });
}

Ink inkOn(const QImage& picture, const QRect& area) {
    QHash<QRgb, int> counts;
    const QRect inside = area & picture.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x) ++counts[picture.pixel(x, y)];
    QRgb most = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > counts.value(most)) most = each.key();
    return inkAgainst(picture, area, [most](int, int) { return most; });
}

}  // namespace eleg::test
