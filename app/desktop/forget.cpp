#include "app/desktop/forget.h"

#include <QFile>
#include <QStandardPaths>
#include <QString>
#include <filesystem>
#include <system_error>

namespace eleg {

namespace {

bool removeFolder(const std::filesystem::path& folder) {
    std::error_code failed;
    std::filesystem::remove_all(folder, failed);
    return !failed;
}

std::filesystem::path stateHome() {
    const QByteArray own = qgetenv("XDG_STATE_HOME");
    if (own.startsWith('/')) return own.toStdString();
    return std::filesystem::path(
               QFile::encodeName(QStandardPaths::writableLocation(QStandardPaths::HomeLocation))
                   .toStdString()) /
           ".local/state";
}

}  // namespace

std::filesystem::path stateFolder() {
    return stateHome() / "eleg";
}

bool forgetEverything() {
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    const bool cacheGone =
        removeFolder(std::filesystem::path(QFile::encodeName(cache).toStdString()) / "eleg");
    const bool stateGone = removeFolder(stateFolder());
    return cacheGone && stateGone;
}

}  // namespace eleg
