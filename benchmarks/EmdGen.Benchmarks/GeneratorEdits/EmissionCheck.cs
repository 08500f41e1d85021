namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>Counts, before anything is timed, the files that each edit writes anew.</summary>
public static class EmissionCheck
{
    /// <summary>Edits that write more or fewer files than they must.</summary>
    public static IReadOnlyList<string> Misses(EditedProject project)
    {
        var misses = new List<string>();
        EditorSession session = project.Open(countsFiles: true);
        session.Run();
        Compare("first run", session.EmittedFiles, project.FirstFiles);
        foreach (EditCase edited in project.Cases)
        {
            edited.Edit(session, int.MaxValue / 2);
            session.Run();
            Compare(edited.Name, session.EmittedFiles, edited.EmittedFiles);
            if (edited.Revert is not { } revert)
                continue;
            revert(session);
            session.Run();
        }

        return misses;

        void Compare(string name, int emitted, int expected)
        {
            if (emitted != expected)
                misses.Add(FormattableString.Invariant($"{project.Name}, {name}: {emitted} files instead of {expected}"));
        }
    }
}
