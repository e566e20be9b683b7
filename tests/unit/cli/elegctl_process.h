// Runs elegctl as people and scripts do.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace eleg::test {

struct Ended {
    int code = -1;  ///< exit code; -1 when it crashed or took over 30 seconds
    QString out;
    QString err;

    /// stdout and stderr as JSON; empty when they are none.
    QJsonObject json() const;
    QJsonObject errorJson() const;
};

/// The text of `member` in the object `part` of `ended`'s JSON.
QString wordIn(const Ended& ended, const QString& part, const QString& member);

struct Surroundings {
    QByteArray input;
    QString language = "en_GB.UTF-8";
    QString pcscSocket = "/nonexistent/pcscd.comm";
};

/// elegctl with these words, without a display.
Ended elegctl(const QStringList& words, const Surroundings& surroundings = {});

}  // namespace eleg::test
