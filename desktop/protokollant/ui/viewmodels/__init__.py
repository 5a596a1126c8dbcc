"""What the window knows and can do, without a single widget: QObjects around the use cases."""
