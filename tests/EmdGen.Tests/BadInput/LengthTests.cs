using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>Spans whose lengths do not fit each other.</summary>
public class LengthTests
{
    private const int Rows = Batches.Rows;
    private const int Numbers = Batches.Rows * Batches.ClassCount;

    public static TheoryData<string> Names => Implementations.WithNarrow;

    [Theory]
    [MemberData(nameof(Names))]
    public void Logits(string name)
    {
        foreach (int length in new[] { 0, 1, Numbers - Batches.ClassCount, Numbers - 1, Numbers + 1 })
        {
            Call call = Batches.Hard();
            call = call with { Logits = Resize(call.Logits, length) };
            Refusal.Of(Batches.Implementation(name), call, "logits", $" {length} ", $" {Rows} ", $"{Numbers}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Labels(string name)
    {
        foreach (int length in new[] { 0, 1, Rows - 1, Rows + 1 })
        {
            Call call = Batches.Hard() with { Labels = new int[length] };
            Refusal.Of(Batches.Implementation(name), call, "logits", $"{Numbers} logits", length == 1 ? "1 label of" : $"{length} labels");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Targets(string name)
    {
        foreach (int length in new[] { 0, 1, Rows, Numbers - 1, Numbers + 1 })
        {
            Call call = Batches.Soft();
            call = call with { Targets = Resize(call.Targets, length) };
            Refusal.Of(Batches.Implementation(name), call, "targets", $"{length} target", $"{Numbers} logits");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Logits_and_targets_of_half_a_row(string name)
    {
        Call call = Batches.Soft();
        call = call with { Logits = Resize(call.Logits, Numbers - 2), Targets = Resize(call.Targets, Numbers - 2) };
        Refusal.Of(Batches.Implementation(name), call, "logits", $"{Numbers - 2} logits", "5 classes");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Losses(string name)
    {
        foreach (Call call in Batches.Both())
        {
            foreach (int length in new[] { 0, Rows - 1, Rows + 1 })
            {
                Call bad = call with { Losses = Resize(call.Losses!.Value, length) };
                Refusal.Of(Batches.Implementation(name), bad, "losses", $"length {length}", $"{Rows} rows");
                Refusal.Of(Batches.Implementation(name), bad with { Gradient = null }, "losses", $"length {length}", $"{Rows} rows");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient(string name)
    {
        foreach (Call call in Batches.Both())
        {
            foreach (int length in new[] { 0, Rows, Numbers - 1, Numbers + 1 })
            {
                Call bad = call with { Gradient = Resize(call.Gradient!.Value, length) };
                Refusal.Of(Batches.Implementation(name), bad, "gradient", $"length {length}", $"{Numbers} logits");
                Refusal.Of(Batches.Implementation(name), bad with { Losses = null }, "gradient", $"length {length}", $"{Numbers} logits");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Positions_that_do_not_divide(string name)
    {
        var options = new EmdOptions { PositionCount = 4 };
        Refusal.Of(Batches.Implementation(name), Batches.Hard(options), "labels", $"{Rows} labels", "4 positions");
        Refusal.Of(Batches.Implementation(name), Batches.Soft() with { Options = options }, "logits", $"{Numbers} logits", "4 positions");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_losses_where_nothing_is_reduced(string name)
    {
        foreach (Call call in Batches.Both(new EmdOptions { Reduction = EmdReduction.None }))
        {
            Refusal.Of(Batches.Implementation(name), call with { Losses = null }, "losses", "None");
            Refusal.Of(Batches.Implementation(name), call with { Losses = null, Gradient = null }, "losses", "None");
        }
    }

    /// <summary>From the same start; there is memory behind every slice.</summary>
    private static Range Resize(Range range, int length) => range.Start.Value..(range.Start.Value + length);
}
