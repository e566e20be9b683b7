#include "tests/unit/cli/elegctl_process.h"

#include <QJsonDocument>
#include <QProcess>

namespace eleg::test {

QJsonObject Ended::json() const {
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QJsonObject Ended::errorJson() const {
    return QJsonDocument::fromJson(err.toUtf8()).object().value("error").toObject();
}

QString wordIn(const Ended& ended, const QString& part, const QString& member) {
    return ended.json().value(part).toObject().value(member).toString();
}

Ended elegctl(const QStringList& words, const Surroundings& surroundings) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(name);
    if (!surroundings.language.isEmpty()) environment.insert("LANG", surroundings.language);
    // Not those of whoever runs the tests.
    if (!environment.contains("ELEG_SETTINGS"))
        environment.insert("ELEG_SETTINGS", "/nonexistent/settings.json");
    environment.insert("PCSCLITE_CSOCK_NAME", surroundings.pcscSocket);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(ELEG_ELEGCTL, words);
    process.write(surroundings.input);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return ended;
    }
    ended.code = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

}  // namespace eleg::test
