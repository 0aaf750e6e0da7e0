"""Coming in: the operator invites staff, a supervisor a coach, a coach a participant; opening a link; the first yes.

What the desk reads for it: for a START with a code the invitation of `invitations.code_hash`, the person it is for and
who invited; for a text of a stranger the unused invitation that their chat opened; for the taps in
`NEED_INVITATION` the newest invitation of the participant (`Coached.invitation`); for `NEED_COUNTS`
the figure ``participants`` (`Working.counts`). Someone who pressed STOP is not handed to `started`.
"""
