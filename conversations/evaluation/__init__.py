"""The evaluation of a period: in ten lines, as a picture, and as files; and a coach's own rewards for that coach."""
