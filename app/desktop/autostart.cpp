#include "app/desktop/autostart.h"

#include <QSaveFile>
#include <system_error>

#include "libcard/secure/user_folders.h"

namespace eleg {

namespace {

// Desktop Entry Specification, "The Exec key": quoted, with its four special characters escaped, and %
// doubled.
QByteArray quoted(const std::filesystem::path& program) {
    QByteArray text = "\"";
    for (const char c : program.string()) {
        if (c == '"' || c == '`' || c == '$' || c == '\\') text += "\\\\";
        text += c;
        if (c == '%' || c == '\\') text += c;
    }
    return text + '"';
}

}  // namespace

std::filesystem::path autostartFile() {
    return userFolder(UserFolder::Config) / "autostart" / "eleg.desktop";
}

bool setAutostart(const std::filesystem::path& file, const std::filesystem::path& program, bool on) {
    std::error_code failed;
    if (!on) {
        std::filesystem::remove(file, failed);
        return !failed;
    }
    std::filesystem::create_directories(file.parent_path(), failed);
    QSaveFile entry(QString::fromStdString(file.string()));
    if (!entry.open(QIODevice::WriteOnly)) return false;
    const QByteArray text = "[Desktop Entry]\nType=Application\nName=Eleg\nExec=" + quoted(program) +
                            " --background\nIcon=eleg\nX-GNOME-Autostart-enabled=true\n";
    return entry.write(text) == text.size() && entry.commit();
}

}  // namespace eleg
