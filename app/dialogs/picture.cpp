#include "app/dialogs/picture.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include "app/dialogs/theme.h"

namespace eleg {

QPixmap picture(const QString& name, int side, double ratio) {
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/eleg/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("#111111", theme().text.name().toLatin1());
    svg.replace("#222222", theme().accent.name().toLatin1());
    svg.replace("#333333", theme().surface.name().toLatin1());
    svg.replace("#444444", theme().dangerLine.name().toLatin1());
    svg.replace("#555555", theme().accentSoft.name().toLatin1());
    svg.replace("#666666", theme().goodLine.name().toLatin1());
    svg.replace("#777777", theme().warningLine.name().toLatin1());
    svg.replace("#888888", theme().softText.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    return pixmap;
}

}  // namespace eleg
