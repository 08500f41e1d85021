using EmdGen.Benchmarks.Ratios;

namespace EmdGen.Benchmarks.GeneratorEdits;

/// <summary>
/// The command <c>generator</c>: an editor's edits, one after the other in a driver that keeps what it can, and the time of the run after each.
/// </summary>
public static class GeneratorCommand
{
    private const int Rounds = 40;
    private const int FirstRuns = 3;

    /// <summary>After these, the JIT has compiled what an edit runs as well as it will.</summary>
    private const int WarmUpRounds = 100;

    /// <summary>Returns the exit code: 1 where an edit writes other files than it must.</summary>
    /// <param name="folder">Where the table is kept; null to keep nothing.</param>
    public static int Run(string? folder)
    {
        var rows = new List<GeneratorRow>();
        var misses = new List<string>();
        Console.WriteLine(GeneratorRow.Header);
        Add(rows, FirstEver());
        WarmUp();
        foreach (EditedProject project in (EditedProject[])[EditedProject.OfEnums(1), EditedProject.OfEnums(100), EditedProject.OfEnums(1000), EditedProject.OfTable()])
        {
            misses.AddRange(EmissionCheck.Misses(project));
            foreach (GeneratorRow row in Measure(project))
                Add(rows, row);
        }

        KeptTable.Write(folder, "generator.csv", rows.Select(row => row.ToString()).Prepend(GeneratorRow.Header));
        Console.Error.WriteLine(misses.Count == 0 ? "Every edit writes the files that it must, and no other." : "Wrong: " + string.Join("; ", misses));
        return misses.Count == 0 ? 0 : 1;
    }

    private static void Add(List<GeneratorRow> rows, GeneratorRow row)
    {
        rows.Add(row);
        Console.WriteLine(row);
    }

    /// <summary>The first run of this process, most of which is the JIT's.</summary>
    private static GeneratorRow FirstEver()
    {
        EditedProject project = EditedProject.OfEnums(1);
        return new GeneratorRow(project.Name, "first run", IsCompiled: false, project.FirstFiles, [project.Open(countsFiles: false).Run()]);
    }

    private static void WarmUp()
    {
        foreach (EditedProject project in (EditedProject[])[EditedProject.OfEnums(20), EditedProject.OfTable()])
        {
            EditorSession session = project.Open(countsFiles: false);
            session.Run();
            int rounds = project.FirstFiles > 2 ? WarmUpRounds : FirstRuns;
            for (int round = 0; round < rounds; round++)
                project.Cases.ToList().ForEach(edited => Time(session, edited, round));
        }
    }

    private static IEnumerable<GeneratorRow> Measure(EditedProject project)
    {
        var first = new List<RunTime>();
        var times = project.Cases.ToDictionary(edited => edited, _ => new List<RunTime>());
        EditorSession session = project.Open(countsFiles: false);
        first.Add(session.Run());
        for (int i = 1; i < FirstRuns; i++)
            first.Add(project.Open(countsFiles: false).Run());
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((EditCase edited, List<RunTime> of) in times)
                of.Add(Time(session, edited, round));
        }

        return times
            .Select(pair => new GeneratorRow(project.Name, pair.Key.Name, IsCompiled: true, pair.Key.EmittedFiles, pair.Value))
            .Prepend(new GeneratorRow(project.Name, "first run", IsCompiled: true, project.FirstFiles, first));
    }

    private static RunTime Time(EditorSession session, EditCase edited, int round)
    {
        edited.Edit(session, round);
        RunTime time = session.Run();
        if (edited.Revert is { } revert)
        {
            revert(session);
            session.Run();
        }

        return time;
    }
}
