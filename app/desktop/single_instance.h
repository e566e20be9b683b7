// One window a person: the second start raises the first one's.
#pragma once

#include <QLocalServer>
#include <QObject>
#include <memory>

namespace eleg {

class SingleInstance : public QObject {
    Q_OBJECT

 public:
    /// `folder`: the person's runtime folder, writable for nobody else.
    explicit SingleInstance(const QString& folder, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Whether this process is the first. It stays so until it ends, however it ends.
    bool isFirst() const { return lock_ >= 0; }
    /// Asks the first one to come to the front. True when it has heard.
    bool raiseFirst();

 signals:
    /// Another start has asked this one to come to the front.
    void raiseWanted();

 private:
    QString address_;
    int lock_ = -1;
    QLocalServer server_;
};

}  // namespace eleg
