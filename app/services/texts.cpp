#include "app/services/texts.h"

#include <QCoreApplication>
#include <string>

namespace eleg {

namespace {

QString translated(const char* context, std::string_view source) {
    if (source.empty()) return {};
    return QCoreApplication::translate(context, std::string(source).c_str());
}

}  // namespace

QString causeOf(ErrorCode code) {
    return translated("errors", describe(code).cause);
}
QString remedyOf(ErrorCode code) {
    return translated("errors", describe(code).remedy);
}
QString codeText(ErrorCode code) {
    const std::string_view id = describe(code).id;
    return QStringLiteral(" (%1)").arg(QLatin1String(id.data(), static_cast<qsizetype>(id.size())));
}
QString cardText(std::string_view source) {
    return translated("cards", source);
}
QString issuerText(std::string_view source) {
    return translated("issuers", source);
}
QString verdictText(std::string_view source) {
    return translated("verdicts", source);
}

}  // namespace eleg
