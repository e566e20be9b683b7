// How long the GUI thread was busy at a stretch: for ./dev bench, in a developer build only.
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace eleg {

class LoopWatch : public QObject {
    Q_OBJECT

 public:
    /// Watches the current thread's event loop from now on.
    explicit LoopWatch(QObject* parent = nullptr);
    /// Writes "gui-block-<ms>" to the timeline: the longest stretch, rounded up.
    ~LoopWatch() override;

 private:
    QElapsedTimer busySince_;
    qint64 longest_ = 0;  ///< nanoseconds
};

}  // namespace eleg
