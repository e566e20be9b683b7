// Documents of every kind that a JSON parser must reject.
#pragma once

#include <QByteArrayList>

namespace eleg::test {

QByteArrayList badDocuments();

}  // namespace eleg::test
