"""Running the assistant: training when needed, starting and watching the processes, the shell, the measurements."""
